import type { Static } from 'typebox';
import { Type } from 'typebox';
import { askPage } from '../ask.ts';
import type { Page, Tools } from '../client.ts';
import { PartnerFailure, PositionRefused } from '../failures.ts';
import { Loop } from '../loop.ts';
import { reader, readRecords, salvage } from '../read-json.ts';
import { readHashListEntry } from './read-entry.ts';

export interface HashListPosition {
  /** The last entry that was read: its time in seconds, a comma, its id. */
  readonly after: string;
}

interface Source {
  readonly base: string;
  readonly username: string;
  readonly password: string;
}

const HashListPage = Type.Object({
  next: Type.Union([Type.String(), Type.Null()]),
  checkpoint: Type.Union([Type.String(), Type.Null()]),
  results: Type.Array(Type.Unknown()),
});

const readEnvelope = reader(HashListPage);

/** The entries after a position, in the order in which they were changed. */
export async function* hashListPages(
  source: Source,
  from: HashListPosition | null,
  tools: Tools,
): AsyncGenerator<Page<HashListPosition>> {
  const loop = new Loop();
  let after = from?.after ?? '';
  let token = await signIn(source, tools);
  for (;;) {
    loop.pass(after);
    const asked = await askOne(source.base, after, token, tools);
    if (asked === 'token-expired') {
      token = await signIn(source, tools);
      continue;
    }
    const unreadable = 'unreadable' in asked ? asked.unreadable : undefined;
    const next = 'page' in asked ? asked.page : salvaged(asked.unreadable.content);
    if ('page' in asked) {
      const position = { after: asked.page.checkpoint || after };
      yield { ...readRecords(asked.page.results, readHashListEntry), position };
    } else {
      yield { updates: [], malformed: [], unreadable: unreadable!, position: { after } };
    }
    if (next?.next === null) return;
    if (!next?.checkpoint) {
      throw new PartnerFailure(`${source.base}: nothing says what follows the page.`);
    }
    after = next.checkpoint;
  }
}

async function signIn({ base, username, password }: Source, tools: Tools): Promise<string> {
  const url = `${base}/token-auth/tcap/`;
  const request = {
    url,
    method: 'POST' as const,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ username, password, resend: 'False' }).toString(),
  };
  const asked = await askPage(tools, request, url, (text): string => {
    const { token } = JSON.parse(text);
    if (typeof token === 'string' && token !== '') return token;
    throw new Error('there is no token in it');
  });
  if ('page' in asked) return asked.page;
  throw new PartnerFailure(`${url} gave no token: ${asked.unreadable.reason}.`);
}

async function askOne(base: string, after: string, token: string, tools: Tools) {
  const url = `${base}/api/hash-list/v2/all?${new URLSearchParams({ order: 'asc', after })}`;
  const headers = { authorization: `Bearer ${token}` };
  try {
    return await askPage(tools, { url, headers }, url, readPage);
  } catch (error) {
    const { status, message } = error as PartnerFailure;
    if (status === 401) return 'token-expired' as const;
    if (after !== '' && status === 400) throw new PositionRefused(message, { status });
    throw error;
  }
}

function readPage(text: string): Static<typeof HashListPage> {
  const outcome = readEnvelope(JSON.parse(text));
  if ('reason' in outcome) throw new Error(outcome.reason);
  return outcome.value;
}

/** What an unreadable page still tells of the next one. */
function salvaged(
  text: string,
): { readonly next: string | null; readonly checkpoint: string | null } | undefined {
  const next = /"next"\s*:\s*null/.test(text) ? null : salvage(text, 'next');
  const checkpoint = salvage(text, 'checkpoint');
  if (next !== null && typeof next !== 'string') return undefined;
  return { next, checkpoint: typeof checkpoint === 'string' ? checkpoint : null };
}
