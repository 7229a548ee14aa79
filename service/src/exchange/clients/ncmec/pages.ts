import { askPage } from '../ask.ts';
import type { Page, Tools, UnreadablePage } from '../client.ts';
import { PartnerFailure } from '../failures.ts';
import { Loop } from '../loop.ts';
import { type NcmecPage, pageAfter, pageCount, readNcmecPage } from './read-page.ts';

export interface NcmecPosition {
  /** Up to when everything was read, epoch seconds. */
  readonly through: number;
  /** The range of time that is being read, at its next page. */
  readonly paging?: {
    readonly next: string;
    readonly end: number;
    /** When the page was named, epoch milliseconds: it holds for half a day. */
    readonly at: number;
  };
}

interface Source {
  /** Without the version. */
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly members: ReadonlySet<string>;
}

/** Entries in a range above which a smaller range is read first: only a whole range counts. */
const mostInRange = 400_000;
/** Entries in a range below which the next one may be longer. */
const fewInRange = 2_000;
const pagingHolds = 12 * 3_600_000;

/**
 * The ranges of time from a position on. Entries come in no order of time, so that a range counts
 * only once all its pages are read; within half a day a range may be gone on with at its next page.
 */
export async function* ncmecPages(
  source: Source,
  from: NcmecPosition | null,
  tools: Tools,
): AsyncGenerator<Page<NcmecPosition>> {
  // What is written at this moment might be in two ranges, or in none.
  const until = Math.floor(tools.now() / 1_000) - 5;
  const held =
    from?.paging && tools.now() - from.paging.at <= pagingHolds ? from.paging : undefined;
  const loop = new Loop();
  let start = from?.through ?? 0;
  let length = Math.max(until - start, 1);
  let next = held?.next;
  let end = held?.end ?? until;
  while (start < end) {
    loop.pass(`${start}-${end} ${next ?? ''}`);
    const asked = await askOne(source, { start, end, next }, tools);
    if (asked === 'page-expired') {
      next = undefined;
      continue;
    }
    if ('unreadable' in asked) {
      // What cannot be read is closed in first, so that all around it is read.
      if (next === undefined && end - start > 1) {
        length = Math.ceil((end - start) / 2);
        end = start + length;
        continue;
      }
      const position = positionAt(start, end, next, tools);
      yield { updates: [], malformed: [], unreadable: asked.unreadable, position };
      next = next && pageAfter(next);
    } else {
      const { page } = asked;
      const estimate = entriesInRange(page);
      if (next === undefined && estimate > mostInRange && end - start > 60) {
        length = Math.ceil((end - start) / 4);
        end = start + length;
        continue;
      }
      if (next === undefined && estimate < fewInRange) length *= 2;
      next = page.next;
      yield {
        updates: page.updates,
        malformed: page.malformed,
        position: next === undefined ? { through: end } : positionAt(start, end, next, tools),
      };
    }
    if (next === undefined) {
      start = end;
      end = Math.min(start + length, until);
    }
  }
}

function positionAt(
  through: number,
  end: number,
  next: string | undefined,
  tools: Tools,
): NcmecPosition {
  return { through, ...(next !== undefined && { paging: { next, end, at: tools.now() } }) };
}

function entriesInRange({ entries, next }: NcmecPage): number {
  const count = next === undefined ? undefined : pageCount(next);
  return count ? entries + count.max - count.start : entries;
}

async function askOne(
  { base, headers, members }: Source,
  { start, end, next }: { start: number; end: number; next: string | undefined },
  tools: Tools,
): Promise<
  { readonly page: NcmecPage } | { readonly unreadable: UnreadablePage } | 'page-expired'
> {
  const range = new URLSearchParams({ from: timeText(start), to: timeText(end) });
  const url = `${base}${next ?? `/v2/entries?${range}`}`;
  if (!url.startsWith(`${base}/v2/entries`)) {
    throw new PartnerFailure(`${base}: the next page is said to be at another place.`);
  }
  try {
    return await askPage(tools, { url, headers }, url, (text) => readNcmecPage(text, members));
  } catch (error) {
    const { status } = error as PartnerFailure;
    if (next !== undefined && status !== undefined && [400, 404, 410].includes(status)) {
      return 'page-expired';
    }
    throw error;
  }
}

/** A time as the API takes it: whole seconds, UTC. */
function timeText(seconds: number): string {
  return `${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z`;
}
