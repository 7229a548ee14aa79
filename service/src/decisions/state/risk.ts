/**
 * How far one signal of each kind, at its full score, counts toward the risk of an account. Scores
 * compare within a kind alone, so each kind has a weight: what a bank knows is strong; what a
 * household, a school or a curious person brings about by accident is weak. A weight stays below 1,
 * so that no signal alone is certain.
 */
const weights: Readonly<Record<string, number>> = {
  'posts-known-media': 0.95,
  'sends-classified-media': 0.6,
  're-registered': 0.5,
  'shares-payment-handle': 0.3,
  'shares-media': 0.3,
  'shares-link': 0.2,
  'shares-device': 0.15,
  reported: 0.35,
  'names-another-account': 0.05,
  'searches-withheld-terms': 0.1,
};

/** Of kinds that are not in the table. */
const otherWeight = 0.15;

export function weightOf(kind: string): number {
  return weights[kind] ?? otherWeight;
}

/** How far the score of a member of a suspected network counts, where contact with minors is judged. */
export const suspicionWeight = 0.6;

/**
 * Signals as one figure, 0 to 1: noisy-or, one minus the product of what each leaves open
 * (Pearl 1988), so that several weak ones add up and none counts twice.
 */
export function combine(risk: number, score: number, weight: number): number {
  return 1 - (1 - risk) * (1 - weight * score);
}
