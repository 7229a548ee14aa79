import type { Transform } from '../canonicalise.ts';

/** A term in a text, before context is asked. */
export interface Found {
  /** Which term, by its place in the list. */
  readonly term: number;
  /** Where in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly tier: 'block' | 'review' | 'hint';
  readonly transforms: readonly Transform[];
}
