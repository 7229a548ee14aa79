import type { AgeBand, Instant, Media, ProfileField, Surface } from './activity.ts';
import type { RelationKind } from './relation.ts';
import type { Subject } from './subject.ts';

/** The fields of a profile that are kept, each with its own time. */
export interface AccountFields {
  readonly handle: string;
  readonly name: string;
  readonly summary: string;
  readonly fields: readonly ProfileField[];
  readonly payment: readonly string[];
  readonly ageBand: AgeBand;
  readonly country: string;
  readonly language: string;
}

export interface PostFields {
  readonly author: string;
  readonly content: string;
  /** Normalised; from tags and text. */
  readonly hashtags: readonly string[];
  readonly links: readonly string[];
  readonly media: readonly Media[];
  readonly inReplyTo: string;
  readonly language: string;
}

/** `removed`: deleted by the platform, as in a ban; `deleted`: by its owner. */
export type Existence = 'present' | 'deleted' | 'removed';

interface Stated {
  readonly at: Instant;
  readonly receivedAt: Instant;
  /** The activity that says so. */
  readonly activity: string;
}

export type AccountAssertion = Stated & {
  readonly about: 'account';
  readonly account: string;
  readonly fields: Partial<AccountFields>;
  /** Absent where the activity says nothing of it (an `Update`). */
  readonly existence?: Existence;
};

export type PostAssertion = Stated & {
  readonly about: 'post';
  readonly post: string;
  readonly fields: Partial<PostFields>;
  readonly existence?: Existence;
};

/** A relation is asserted, or (`withdrawn`) undone as of `at`. */
export type RelationAssertion = Stated & {
  readonly about: 'relation';
  readonly kind: RelationKind;
  readonly source: string;
  readonly target: Subject;
  readonly via?: string;
  readonly withdrawn: boolean;
};

/** An `Undo` that names an activity of its actor by id alone; who holds the log resolves it. */
export type UndoAssertion = Stated & {
  readonly about: 'undo';
  readonly actor: string;
  readonly undone: string;
};

export type ViewAssertion = Stated & {
  readonly about: 'view';
  readonly viewer: string;
  readonly target: Subject;
  readonly surface?: Surface;
};

export type SearchAssertion = Stated & {
  readonly about: 'search';
  readonly searcher: string;
  readonly text: string;
  readonly surface?: Surface;
};

export type ReportAssertion = Stated & {
  readonly about: 'report';
  readonly reporter: string | null;
  readonly subjects: readonly Subject[];
  readonly text?: string;
};

/** One thing that an activity says of the world. */
export type Assertion =
  | AccountAssertion
  | PostAssertion
  | RelationAssertion
  | UndoAssertion
  | ViewAssertion
  | SearchAssertion
  | ReportAssertion;
