import type { Static } from 'typebox';
import { askPage } from '../ask.ts';
import type { Page, Tools } from '../client.ts';
import { PartnerFailure } from '../failures.ts';
import { Loop } from '../loop.ts';
import { reader, readRecords, salvage } from '../read-json.ts';
import { readThreatUpdate } from './read-update.ts';
import { ThreatUpdatesPage } from './schemas.ts';

export interface ThreatExchangePosition {
  /** Time of the last update that was read, in seconds: the next fetch begins with it again. */
  readonly since: number;
  /** When all that there was had last been read, or the first fetch began; epoch milliseconds. */
  readonly freshAt: number;
}

interface Source {
  readonly base: string;
  readonly privacyGroup: string;
  readonly accessToken: string;
  readonly pageSize: number;
}

const fields = [
  'id',
  'indicator',
  'type',
  'last_updated',
  'should_delete',
  'descriptors{id,reactions,owner{id},tags,status}',
];
const readEnvelope = reader(ThreatUpdatesPage);

/** The updates from a position on. They come in the order of their time, so each page counts. */
export async function* threatUpdatePages(
  source: Source,
  from: ThreatExchangePosition | null,
  tools: Tools,
): AsyncGenerator<Page<ThreatExchangePosition>> {
  const begun = tools.now();
  const freshAt = from?.freshAt ?? begun;
  const loop = new Loop();
  let since = from?.since ?? 0;
  let url = firstUrl(source, since);
  let byCursor = false;
  for (;;) {
    loop.pass(url.href);
    const asked = await askOne(url, byCursor, source, tools);
    if (asked === 'cursor-expired') {
      url = firstUrl(source, since);
      byCursor = false;
      continue;
    }
    const next =
      'page' in asked ? asked.page.paging?.next : salvage(asked.unreadable.content, 'next');
    if ('unreadable' in asked) {
      yield {
        updates: [],
        malformed: [],
        unreadable: asked.unreadable,
        position: { since, freshAt },
      };
      if (typeof next !== 'string') {
        throw new PartnerFailure(`${source.base}: nothing says what follows the page.`);
      }
    } else {
      since = Math.max(since, latest(asked.page.data));
      const records = readRecords(asked.page.data, readThreatUpdate);
      yield { ...records, position: { since, freshAt: next === undefined ? begun : freshAt } };
      if (next === undefined) return;
    }
    url = nextUrl(String(next), source);
    byCursor = true;
  }
}

function firstUrl({ base, privacyGroup, accessToken, pageSize }: Source, since: number): URL {
  const url = new URL(`${base}/${privacyGroup}/threat_updates/`);
  url.search = new URLSearchParams({
    access_token: accessToken,
    ...(since > 0 && { start_time: String(since) }),
    limit: String(pageSize),
    fields: fields.join(','),
  }).toString();
  return url;
}

/** The next page, which the partner names whole: it must be its own, and gets the token. */
function nextUrl(next: string, { base, accessToken }: Source): URL {
  if (!URL.canParse(next) || new URL(next).origin !== new URL(base).origin) {
    throw new PartnerFailure(`${base}: the next page is said to be at another host.`);
  }
  const url = new URL(next);
  url.searchParams.set('access_token', accessToken);
  return url;
}

async function askOne(url: URL, byCursor: boolean, { accessToken }: Source, tools: Tools) {
  const place = url.href.replaceAll(encodeURIComponent(accessToken), '...');
  try {
    return await askPage(tools, { url }, place, readPage);
  } catch (error) {
    if (byCursor && (error as PartnerFailure).status === 400) return 'cursor-expired' as const;
    throw error;
  }
}

function readPage(text: string): Static<typeof ThreatUpdatesPage> {
  const outcome = readEnvelope(JSON.parse(text));
  if ('reason' in outcome) throw new Error(outcome.reason);
  return outcome.value;
}

function latest(updates: readonly unknown[]): number {
  let last = 0;
  for (const update of updates) {
    const time = Number((update as { last_updated?: unknown } | null)?.last_updated);
    if (Number.isSafeInteger(time)) last = Math.max(last, time);
  }
  return last;
}
