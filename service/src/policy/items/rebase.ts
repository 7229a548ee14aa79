import { isDeepStrictEqual } from 'node:util';
import type { PolicyDocument } from '../document/policy-document.ts';
import { type Edit, finder } from './items.ts';

/** An item that both a proposal and what took effect meanwhile changed, each otherwise. */
export interface Conflict {
  readonly section: Edit['section'];
  readonly id: string;
}

/**
 * Items of edits that were changed since, otherwise than the edits would have them: made over the moved
 * base, the edits would undo what another change did. Item by item (a three-way merge).
 *
 * @param base the document that the edits were made for
 * @param now the document that runs
 */
export function conflictsOf(
  edits: readonly Edit[],
  base: PolicyDocument,
  now: PolicyDocument,
): Conflict[] {
  const inBase = finder(base);
  const inNow = finder(now);
  return edits
    .filter(({ section, id, value }) => {
      const before = inBase(section, id);
      const after = inNow(section, id);
      return !isDeepStrictEqual(before, after) && !isDeepStrictEqual(after, value);
    })
    .map(({ section, id }) => ({ section, id }));
}

/**
 * The edits that take a change back out of what runs: each item that still is as the change left it
 * becomes what it was before; what others changed since stays.
 */
export function reverted(
  before: PolicyDocument,
  after: PolicyDocument,
  now: PolicyDocument,
  edits: readonly Edit[],
): Edit[] {
  const [inBefore, inAfter, inNow] = [before, after, now].map(finder);
  return edits.flatMap(({ section, id }) => {
    const was = inBefore(section, id);
    const made = inAfter(section, id);
    const is = inNow(section, id);
    return isDeepStrictEqual(is, made) && !isDeepStrictEqual(is, was)
      ? [{ section, id, value: was }]
      : [];
  });
}
