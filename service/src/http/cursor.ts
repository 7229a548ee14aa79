import { problem } from './problem.ts';

/** A place in a list that stands in order of time, and of id at one time. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

const place = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place of the last item of the page before; null for the first page. */
export function placeOf(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  const parts = place.exec(cursor);
  if (parts) return { at: new Date(Number(parts[1])), id: parts[2] as string };
  throw wrongCursor();
}

/** The cursor after a page of `limit` items; null where it was the last. */
export function cursorAfter(rows: readonly Place[], limit: number): string | null {
  const last = rows.at(-1);
  return last && rows.length === limit ? `${last.at.getTime()}_${last.id}` : null;
}

/** A cursor that is a number of items to pass over. */
export function offsetCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw wrongCursor();
}

/** Refuses a cursor that another list gave. */
export function wrongCursor() {
  return problem(
    400,
    'cursor',
    'The cursor is none of this list.',
    'Send nextCursor of the page before as it was given, or none for the first page.',
    { field: 'cursor' },
  );
}
