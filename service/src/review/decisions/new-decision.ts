import { problem } from '../../http/index.ts';
import type { Outcome } from '../../reports/index.ts';
import type { RunningSettings } from '../settings/settings.ts';

/** What a reviewer says of one subject. */
export interface NewLabel {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly outcome: Outcome;
  /** Id of the guideline by which it is so. */
  readonly policy: string;
  /** 0 to 4. */
  readonly severity: number;
  readonly reason?: string;
}

export interface NewDecision {
  readonly labels: readonly NewLabel[];
  readonly reason: string;
  /** Another person is to look too, whatever the outcome. */
  readonly secondReviewer: boolean;
}

/** What labels come to together: it violates where one of its subjects does, by the worst of them. */
export function outcomeOf(labels: readonly NewLabel[]): {
  readonly outcome: Outcome;
  readonly policy: string;
  readonly severity: number;
} {
  const violating = labels.filter(({ outcome }) => outcome === 'violates');
  const counted = violating.length > 0 ? violating : labels;
  const worst = counted.reduce((one, other) => (other.severity > one.severity ? other : one));
  const { outcome, policy, severity } = worst;
  return { outcome, policy, severity };
}

/** @throws Problem 422 where a label refers to no guideline, or a subject has two */
export function checkLabels(labels: readonly NewLabel[], { guidelines }: RunningSettings): void {
  const known = new Set(guidelines.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, { subject, policy }] of labels.entries()) {
    if (!known.has(policy)) {
      throw problem(
        422,
        'no-guideline',
        `There is no guideline ${policy}.`,
        `Labels refer to guidelines of the settings: ${[...known].join(', ')}. Nothing was decided.`,
        { field: `labels.${index}.policy` },
      );
    }
    const name = JSON.stringify([subject.kind, subject.id]);
    if (seen.has(name)) {
      throw problem(
        422,
        'label-twice',
        'One subject has two labels.',
        'Give each subject one label. Nothing was decided.',
        { field: `labels.${index}.subject` },
      );
    }
    seen.add(name);
  }
}
