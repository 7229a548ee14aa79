import type { Interstitial } from '../../policy/index.ts';

export const decisions = ['allow', 'limit', 'withhold'] as const;
export type Decision = (typeof decisions)[number];

/** Decisions as numbers, the stricter the greater. */
export const level = { allow: 0, limit: 1, withhold: 2 } as const;
export type Level = 0 | 1 | 2;

/**
 * Why. The codes are stable: a platform may act on them. `id` names the term, link, rule, network or
 * brake.
 *
 * | code | meaning |
 * |---|---|
 * | `brake` | a person stopped the surface, the feature or all suggestions |
 * | `record-unreachable` | the policy says so where a node does not know the present |
 * | `query` | what was typed is withheld, in whatever spelling |
 * | `query-doubted` | it may be; a second signal or a person would be needed |
 * | `term`, `link`, `profile` | the subject holds what the policy withholds |
 * | `term-doubted`, `link-doubted`, `profile-doubted` | it may hold it |
 * | `prefix` | what is begun here is completed by withheld terms alone |
 * | `media` | a bank knows media of the post |
 * | `network` | a person confirmed the network of the account, or of the post's author |
 * | `protected` | the same, of an account that may be a child's: for its protection |
 * | `members-apart` | members of confirmed networks are not connected |
 * | `minors-apart` | contact with minors is held back; this says nothing of anyone |
 * | `risk` | signals together passed the threshold of the policy |
 * | `rule` | a rule of the policy |
 */
export const reasonCodes = [
  'brake',
  'record-unreachable',
  'query',
  'query-doubted',
  'term',
  'term-doubted',
  'link',
  'link-doubted',
  'profile',
  'profile-doubted',
  'prefix',
  'media',
  'network',
  'protected',
  'members-apart',
  'minors-apart',
  'risk',
  'rule',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

export interface Reason {
  readonly code: ReasonCode;
  readonly id?: string;
}

/** What was decided: of candidate `n`, `levels[n]` for `reasons[n]`. */
export interface Outcome {
  readonly decision: Decision;
  /** Why the request as a whole is limited or withheld. */
  readonly reasons: readonly Reason[];
  /** What people are shown instead, without a way on. */
  readonly interstitial: Interstitial | undefined;
  readonly levels: Uint8Array;
  readonly candidateReasons: readonly (readonly Reason[])[];
  readonly policyVersion: number;
}

export const noReasons: readonly Reason[] = [];
