import { problem } from '../../http/index.ts';

/** The id below which the next page begins. */
export function beforeOf(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw problem(
    400,
    'cursor-unknown',
    'There is no such place in the list.',
    'Send the nextCursor of the page before, or leave the cursor out.',
    { field: 'cursor' },
  );
}
