import type { AgeBand, Surface } from '@breakwater/activity';

export const candidateKinds = ['account', 'hashtag', 'post', 'link', 'term'] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** What the platform would show or connect. */
export interface Candidate {
  readonly kind: CandidateKind;
  /** The platform's own id; of a hashtag, a link or a term what it says. */
  readonly id: string;
  /** What it says: a post's text, a profile's handle and name. */
  readonly text?: string;
  /** Of a post: the account that wrote it, where the platform tells. */
  readonly author?: string;
}

/** Who looks, as far as the platform tells. */
export interface Viewer {
  readonly id?: string;
  readonly minor?: boolean;
  readonly ageBand?: AgeBand;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** What a platform asks before it shows something on a surface. */
export interface DecisionRequest {
  readonly surface: Surface;
  /** The platform's own name of what asks, such as `friends-of-friends`: the brake can hold it alone. */
  readonly feature?: string;
  /** A text is its id. */
  readonly viewer?: Viewer | string;
  /** BCP 47. */
  readonly locale?: string;
  /** What was typed, or is written. */
  readonly query?: string;
  readonly candidates?: readonly Candidate[];
}

/** Most candidates of a request. */
export const mostCandidates = 500;
