import type { Instant } from './activity.ts';
import type { Subject } from './subject.ts';

/**
 * How an account stands to another subject.
 *
 * | kind | target |
 * |---|---|
 * | `follow`, `block`, `mention`, `contact` (a direct message) | account |
 * | `mention`, `name` (a profile names another account) | account, or the handle that was written |
 * | `like`, `announce`, `reply` | post (an account may be liked too) |
 * | `hashtag`, `link`, `payment`, `device`, `media` | what was used, shown or shared |
 */
export const relationKinds = [
  'follow',
  'block',
  'like',
  'announce',
  'mention',
  'reply',
  'name',
  'contact',
  'hashtag',
  'link',
  'payment',
  'device',
  'media',
] as const;

export type RelationKind = (typeof relationKinds)[number];

/** All that is remembered of one kind of relation between two subjects. */
export interface Relation {
  readonly kind: RelationKind;
  /** An account. */
  readonly source: string;
  readonly target: Subject;
  /** The author of the post that was liked, announced or answered, where it is known. */
  readonly via?: string;
  readonly first: Instant;
  readonly last: Instant;
  /** Activities that asserted it. */
  readonly count: number;
  /** The latest activity that asserted it; empty where only its withdrawal is known. */
  readonly lastActivity: string;
  /** The latest `Undo`, where there is one. */
  readonly withdrawnAt?: Instant;
}

/** Whether the relation stands: asserted, and not withdrawn at or after its last assertion. */
export function stands(relation: Pick<Relation, 'count' | 'last' | 'withdrawnAt'>): boolean {
  return (
    relation.count > 0 &&
    !(relation.withdrawnAt !== undefined && relation.withdrawnAt >= relation.last)
  );
}

/**
 * Two memories of one relation as one. Commutative and associative; counts add up, so that each
 * activity must be counted once (`identityOf`).
 */
export function mergeRelation(a: Relation, b: Relation): Relation {
  const latest = isLater(a, b) ? a : b;
  const via = mergeVia(a.via, b.via);
  const withdrawnAt = Math.max(a.withdrawnAt ?? -1, b.withdrawnAt ?? -1);
  return {
    kind: a.kind,
    source: a.source,
    target: a.target,
    ...(via === undefined ? undefined : { via }),
    first: a.count === 0 ? b.first : b.count === 0 ? a.first : Math.min(a.first, b.first),
    last: latest.last,
    count: a.count + b.count,
    lastActivity: latest.lastActivity,
    ...(withdrawnAt < 0 ? undefined : { withdrawnAt }),
  };
}

function isLater(a: Relation, b: Relation): boolean {
  if (a.count === 0 || b.count === 0) return b.count === 0;
  return a.last > b.last || (a.last === b.last && a.lastActivity >= b.lastActivity);
}

/** A post has one author; should two be told, the same one is chosen in whatever order they come. */
function mergeVia(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a <= b ? a : b;
}
