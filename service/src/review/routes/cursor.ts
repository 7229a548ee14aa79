import { problem } from '../../http/index.ts';

/** A place in a list that stands in order of time, the latest first, and of id at one time. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

const place = /^(\d{1,15})_([0-9a-f-]{36})$/;

/** The place of the last item of the page before; null for the first page. */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const parts = place.exec(cursor);
  if (parts) return { at: new Date(Number(parts[1])), id: parts[2]! };
  throw problem(
    400,
    'cursor',
    'The cursor is none of this list.',
    'Send nextCursor of the page before as it was given, or none for the first page.',
    { field: 'cursor' },
  );
}

/** The cursor after a page of `limit` rows; null where it was the last. */
export function cursorAfter<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
  timeOf: (row: Row) => Date,
): string | null {
  const last = rows.at(-1);
  return last && rows.length === limit ? `${timeOf(last).getTime()}_${last.id}` : null;
}
