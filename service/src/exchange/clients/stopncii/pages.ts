import type { Static } from 'typebox';
import { askPage } from '../ask.ts';
import type { Page, Tools } from '../client.ts';
import { PartnerFailure } from '../failures.ts';
import { Loop } from '../loop.ts';
import { reader, readRecords, salvage } from '../read-json.ts';
import { readStopNciiRecord } from './read-record.ts';
import { StopNciiPage } from './schemas.ts';

export interface StopNciiPosition {
  /** Where the set begins that is being read, in the exchange's own seconds. */
  readonly since: number;
  /** The page of the set that comes next; none at its beginning. It holds for a while only. */
  readonly token?: string;
  /** When all that there was had last been read, or the first fetch began; epoch milliseconds. */
  readonly freshAt: number;
}

interface Source {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pageSize: number;
}

/** The time from which the exchange has everything. */
const beginning = 10;
const readEnvelope = reader(StopNciiPage);

/**
 * The sets from a position on. The time of a set counts only once all its pages are read: records
 * of a set come in no promised order.
 */
export async function* stopNciiPages(
  source: Source,
  from: StopNciiPosition | null,
  tools: Tools,
): AsyncGenerator<Page<StopNciiPosition>> {
  const begun = tools.now();
  const since = from?.since ?? beginning;
  const freshAt = from?.freshAt ?? begun;
  let token = from?.token;
  const loop = new Loop();
  for (;;) {
    loop.pass(token ?? '');
    const asked = await askOne(source, since, token, tools);
    if (asked === 'token-expired') {
      token = undefined;
      continue;
    }
    const before = { since, freshAt, ...(token !== undefined && { token }) };
    const next = 'page' in asked ? asked.page : salvaged(asked.unreadable.content);
    const done = next?.hasMoreRecords === false;
    if ('unreadable' in asked) {
      yield { updates: [], malformed: [], unreadable: asked.unreadable, position: before };
    } else {
      yield {
        ...readRecords(asked.page.hashRecords, readStopNciiRecord),
        position: done
          ? { since: Math.max(since, asked.page.nextSetTimestamp), freshAt: begun }
          : { since, freshAt, token: asked.page.nextPageToken ?? '' },
      };
    }
    if (done) return;
    if (!next?.nextPageToken) {
      throw new PartnerFailure(`${source.address}: nothing says what follows the page.`);
    }
    token = next.nextPageToken;
  }
}

async function askOne(
  { address, headers, pageSize }: Source,
  since: number,
  token: string | undefined,
  tools: Tools,
) {
  const query = new URLSearchParams({
    startTimestamp: String(since),
    pageSize: String(pageSize),
    ...(token && { nextPageToken: token }),
  });
  const url = `${address}?${query}`;
  try {
    return await askPage(tools, { url, headers }, url, readPage);
  } catch (error) {
    const { status } = error as PartnerFailure;
    if (token && status !== undefined && [400, 404, 410, 422].includes(status)) {
      return 'token-expired' as const;
    }
    throw error;
  }
}

function readPage(text: string): Static<typeof StopNciiPage> {
  const outcome = readEnvelope(JSON.parse(text));
  if ('reason' in outcome) throw new Error(outcome.reason);
  return outcome.value;
}

/** What an unreadable page still tells of the next one. */
function salvaged(
  text: string,
): { readonly hasMoreRecords: boolean; readonly nextPageToken?: string } | undefined {
  const more = salvage(text, 'hasMoreRecords');
  const token = salvage(text, 'nextPageToken');
  if (typeof more !== 'boolean') return undefined;
  return { hasMoreRecords: more, ...(typeof token === 'string' && { nextPageToken: token }) };
}
