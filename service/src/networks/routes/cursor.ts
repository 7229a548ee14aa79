import { problem } from '../../http/index.ts';

/** A cursor that is the time of the last item of the page before; null for the first page. */
export function timeCursor(cursor: string | undefined): Date | null {
  if (cursor === undefined) return null;
  const time = new Date(cursor);
  if (!Number.isNaN(time.getTime())) return time;
  throw wrongCursor();
}

/** A cursor that is a number of items to pass over. */
export function offsetCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw wrongCursor();
}

function wrongCursor() {
  return problem(
    400,
    'cursor',
    'The cursor is none of this list.',
    'Send nextCursor of the page before as it was given, or none for the first page.',
    { field: 'cursor' },
  );
}
