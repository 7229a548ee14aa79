import type { MalformedRecord } from '../client.ts';
import type { Update } from '../record.ts';
import { child, children, parseXml, textOf } from './parse-xml.ts';
import { readNcmecEntry } from './read-entry.ts';

/** A page of entries. */
export interface NcmecPage {
  readonly updates: readonly Update[];
  readonly malformed: readonly MalformedRecord[];
  /** Entries on it, of whatever kind. */
  readonly entries: number;
  /** Where the next page is, from the base of the API on; none after the last. */
  readonly next: string | undefined;
}

/** @throws where the document is no page of entries. */
export function readNcmecPage(text: string, members: ReadonlySet<string>): NcmecPage {
  const root = parseXml(text);
  if (root.localName !== 'queryResult') {
    throw new Error(`<queryResult> is expected, not <${root.localName}>`);
  }
  const updates: Update[] = [];
  const malformed: MalformedRecord[] = [];
  let entries = 0;
  for (const list of [...children(root, 'images'), ...children(root, 'videos')]) {
    for (const element of children(list)) {
      entries += 1;
      const outcome = readNcmecEntry(element, members);
      if (!outcome) continue;
      if ('record' in outcome) updates.push(outcome);
      else malformed.push(outcome);
    }
  }
  return { updates, malformed, entries, next: textOf(child(root, 'paging'), 'next') };
}

/** How the address of a page counts: `start`, `size` and `max`, where it has them. */
export interface PageCount {
  readonly start: number;
  readonly size: number;
  readonly max: number;
}

export function pageCount(next: string): PageCount | undefined {
  const query = new URLSearchParams(next.replace(/^[^?]*/, ''));
  const [start, size, max] = ['start', 'size', 'max'].map((name) => {
    const text = query.get(name);
    return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  });
  if (start === undefined || !size || max === undefined) return undefined;
  return { start, size, max };
}

/** The page after one, by its count; undefined where it was the last, or does not count. */
export function pageAfter(next: string): string | undefined {
  const count = pageCount(next);
  if (!count || count.start + count.size > count.max) return undefined;
  const [path, text] = next.split('?');
  const query = new URLSearchParams(text);
  query.set('start', String(count.start + count.size));
  return `${path}?${query}`;
}
