/**
 * What an activity can be about. Identifiers are the platform's own strings; those of hashtags,
 * links, payment handles, devices, media and handles are normalised here, so that two spellings of
 * one thing are one subject.
 */
export type SubjectKind =
  | 'account'
  | 'post'
  | 'media'
  | 'hashtag'
  | 'link'
  | 'payment'
  | 'device'
  | 'handle'
  | 'term';

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** The actor of the platform's own acts: a ban is its `Delete` of a `Person`. */
export const platformActor = 'platform';
