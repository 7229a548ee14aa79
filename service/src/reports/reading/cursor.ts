import { problem } from '../../http/index.ts';

/** A place in a list in order of time, and of id at one time. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

const shape = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place of the last item of the page before; undefined for the first page. */
export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [, at, id] = shape.exec(cursor) ?? [];
  if (at !== undefined && id !== undefined) return { at: new Date(Number(at)), id };
  throw problem(
    400,
    'cursor',
    'The cursor is none of this list.',
    'Send nextCursor of the page before as it was given, or none for the first page.',
    { field: 'cursor' },
  );
}

/** The cursor after a page; null where it was the last. */
export function cursorAfter(last: Place | undefined, full: boolean): string | null {
  return last && full ? `${last.at.getTime()}_${last.id}` : null;
}
