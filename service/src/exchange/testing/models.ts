import type { PartnerRequest, Speech } from './partner.ts';

/** An exchange as its operator sees it: entries with a number, each with one fingerprint. */
export interface Model {
  readonly protocol: string;
  readonly speech: Speech;
  /** Settings that lead a client to the partner at an address. */
  config(address: string): Record<string, unknown>;
  readonly credentials: Record<string, unknown>;
  /** Writes an entry, anew or again. */
  put(id: number, value: number): void;
  remove(id: number): void;
  /** `type:value` of everything that is held. */
  held(): string[];
}

interface Entry {
  readonly id: number;
  readonly value: number;
  /** Seconds. */
  readonly changed: number;
  readonly gone: boolean;
}

/** 32 digits that no other number has. */
export const md5Of = (value: number) => `a${value.toString(16).padStart(31, '0')}`;
/** 64 digits that no other number has. */
export const pdqOf = (value: number) => `b${value.toString(16).padStart(63, '0')}`;

/** Entries by number, with the time of their last change. */
class Entries {
  readonly #byId = new Map<number, Entry>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get seconds(): number {
    return Math.floor(this.#now() / 1_000);
  }

  write(id: number, value: number, gone: boolean): void {
    if (gone && !this.#byId.has(id)) return;
    const before = this.#byId.get(id);
    this.#byId.set(id, { id, value: gone ? before!.value : value, changed: this.seconds, gone });
  }

  all(): Entry[] {
    return [...this.#byId.values()];
  }

  held(text: (value: number) => string): string[] {
    return this.all()
      .filter(({ gone }) => !gone)
      .map(({ value }) => text(value))
      .sort();
  }
}

const pageSize = 3;
const json = (value: unknown) => ({ body: JSON.stringify(value) });
const byTime = (a: Entry, b: Entry) => a.changed - b.changed || a.id - b.id;

function stopNciiModel(now: () => number): Model {
  // The hash is the key there: an entry's value is its number.
  const entries = new Entries(now);
  return {
    protocol: 'stopncii',
    config: (address) => ({ baseUrl: `${address}/v1`, pageSize }),
    credentials: { subscriptionKey: 'subscription', fetchKey: 'fetch', feedbackKey: 'feedback' },
    put: (id) => entries.write(id, id, false),
    remove: (id) => entries.write(id, id, true),
    held: () => entries.held((value) => `pdq:${pdqOf(value)}`),
    speech: {
      answer({ path, query, headers }) {
        if (path === '/v1/SubmitFeedback') return json({});
        if (headers['x-functions-key'] !== 'fetch') return { status: 401, body: '' };
        const [until = entries.seconds, after = -1] = (query.get('nextPageToken') ?? '')
          .split('.')
          .flatMap((part) => (part ? [Number(part)] : []));
        // Not in the order of their time.
        const set = entries
          .all()
          .filter(
            ({ changed }) => changed >= Number(query.get('startTimestamp')) && changed <= until,
          )
          .sort((a, b) => a.id - b.id);
        const rest = set.filter(({ id }) => id > after);
        const page = rest.slice(0, Number(query.get('pageSize')));
        const more = rest.length > page.length;
        return json({
          count: page.length,
          nextPageToken: more ? `${until}.${page.at(-1)?.id}` : null,
          nextSetTimestamp: until,
          hasMoreRecords: more,
          hashRecords: page.map(({ value, changed, gone }) => ({
            lastModtimestamp: changed,
            signalType: 'ImagePDQ',
            hashValue: pdqOf(value),
            hashStatus: gone ? 'Deleted' : 'Active',
            caseNumbers: { c1: 'Active' },
            CSPFeedbacks: [{ source: 'Member', feedbackValue: 'Blocked', tags: ['seen'] }],
          })),
        });
      },
      place: ({ query }) => query.get('nextPageToken') ?? undefined,
      expired: ({ query }) =>
        query.has('nextPageToken') ? { status: 400, body: 'unknown token' } : undefined,
    },
  };
}

function threatExchangeModel(now: () => number): Model {
  const entries = new Entries(now);
  let address = '';
  const isPage = ({ path }: PartnerRequest) => path === '/v21.0/7/threat_updates/';
  return {
    protocol: 'threatexchange',
    config: (partner) => {
      address = partner;
      return { baseUrl: `${partner}/v21.0`, privacyGroup: '7', pageSize };
    },
    credentials: { accessToken: '123|secret' },
    put: (id, value) => entries.write(id, value, false),
    remove: (id) => entries.write(id, 0, true),
    held: () => entries.held((value) => `md5:${md5Of(value)}`),
    speech: {
      answer(request) {
        const { query } = request;
        if (!isPage(request)) return json({ success: true });
        if (query.get('access_token') !== '123|secret') return { status: 401, body: '' };
        const [time, id] = (query.get('after') ?? `${query.get('start_time') ?? 0}.-1`)
          .split('.')
          .map(Number);
        const rest = entries
          .all()
          .sort(byTime)
          .filter((entry) => entry.changed > time || (entry.changed === time && entry.id > id));
        const page = rest.slice(0, Number(query.get('limit')));
        const last = page.at(-1);
        const next = `${address}/v21.0/7/threat_updates/?limit=${pageSize}&after=${last?.changed}.${last?.id}`;
        return json({
          data: page.map((entry) => ({
            id: String(entry.id),
            indicator: md5Of(entry.value),
            type: 'HASH_VIDEO_MD5',
            last_updated: entry.changed,
            should_delete: entry.gone,
            ...(!entry.gone && {
              descriptors: {
                data: [
                  {
                    id: `9${entry.id}`,
                    owner: { id: '55' },
                    status: 'MALICIOUS',
                    tags: { data: [{ id: '1', text: 'media_type_video' }] },
                  },
                ],
              },
            }),
          })),
          ...(rest.length > page.length && { paging: { next } }),
        });
      },
      place: ({ query }) => query.get('after') ?? undefined,
      expired: ({ query }) =>
        query.has('after') ? { status: 400, body: '{"error":{"code":100}}' } : undefined,
    },
  };
}

function ncmecModel(now: () => number): Model {
  const entries = new Entries(now);
  const xml = (inner: string) => ({
    body: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2">${inner}</queryResult>`,
  });
  return {
    protocol: 'ncmec',
    config: (address) => ({ baseUrl: `${address}/hashsharing` }),
    credentials: { user: 'harbour', password: 'gull:öl' },
    put: (id, value) => entries.write(id, value, false),
    remove: (id) => entries.write(id, 0, true),
    held: () => entries.held((value) => `md5:${md5Of(value)}`),
    speech: {
      answer({ path, query, headers }) {
        const expected = `Basic ${Buffer.from('harbour:gull:öl').toString('base64')}`;
        if (headers.authorization !== expected) return { status: 401, body: '' };
        if (path.endsWith('/feedback')) return xml('');
        const [from, to] = ['from', 'to'].map((name) => Date.parse(query.get(name) ?? '') / 1_000);
        const range = entries
          .all()
          .filter(({ changed }) => changed >= from && changed < to)
          .sort((a, b) => a.id - b.id);
        const start = Number(query.get('start') ?? range[0]?.id ?? 0);
        const max = range.at(-1)?.id ?? 0;
        const page = range.filter(({ id }) => id >= start && id < start + pageSize);
        const next = new URLSearchParams({
          from: query.get('from') ?? '',
          to: query.get('to') ?? '',
          start: String(start + pageSize),
          size: String(pageSize),
          max: String(max),
        });
        const latest = new Date(Math.max(0, ...page.map(({ changed }) => changed)) * 1_000);
        const stamp = `${latest.toISOString().slice(0, 19)}Z`;
        const more = start + pageSize <= max;
        return xml(`<images count="0"/><videos count="${page.length}" maxTimestamp="${stamp}">
          ${page.map(ncmecEntry).join('\n')}</videos>
          ${more ? `<paging><next>/v2/entries?${String(next).replaceAll('&', '&amp;')}</next></paging>` : ''}`);
      },
      place: ({ query }) => (query.has('start') ? `start=${query.get('start')}&amp;` : undefined),
      expired: ({ query }) =>
        query.has('start') ? { status: 404, body: '<error>no such page</error>' } : undefined,
    },
  };
}

function ncmecEntry({ id, value, gone }: Entry): string {
  const who = `<member id="42">Example Member</member><id>e${id}</id>`;
  if (gone) return `<deletedVideo>${who}</deletedVideo>`;
  return `<video>${who}<classification>A1</classification>
    <fingerprints><md5>${md5Of(value).toUpperCase()}</md5><pdna>AAAA</pdna></fingerprints></video>`;
}

function hashListModel(now: () => number): Model {
  const entries = new Entries(now);
  return {
    protocol: 'tech-against-terrorism',
    config: (address) => ({ baseUrl: address }),
    credentials: { username: 'harbour', password: 'gull' },
    put: (id, value) => entries.write(id, value, false),
    remove: (id) => entries.write(id, 0, true),
    held: () => entries.held((value) => `md5:${md5Of(value)}`),
    speech: {
      answer({ path, query, headers, body }) {
        if (path === '/token-auth/tcap/') {
          const right = new URLSearchParams(body).get('password') === 'gull';
          return right ? json({ user: {}, token: 'jwt' }) : { status: 400, body: 'wrong' };
        }
        if (headers.authorization !== 'Bearer jwt') return { status: 401, body: '' };
        const [time, id] = (query.get('after') || '0,-1').split(',').map(Number);
        const rest = entries
          .all()
          .sort(byTime)
          .filter((entry) => entry.changed > time || (entry.changed === time && entry.id > id));
        const page = rest.slice(0, pageSize);
        const last = page.at(-1);
        return json({
          count: rest.length,
          next: rest.length > page.length ? 'https://elsewhere.example/?offset=3' : null,
          previous: null,
          checkpoint: last ? `${last.changed}.0,${last.id}` : null,
          results: page.map((entry) => ({
            hash_digest: md5Of(entry.value),
            algorithm: 'MD5',
            ideology: 'all',
            file_type: 'mp4',
            deleted: entry.gone,
            updated_on: entry.changed,
            created_on: '2026-01-01T00:00:00Z',
            id: entry.id,
          })),
        });
      },
      place: ({ query }) => query.get('after') || undefined,
      // A sign-in that has run out.
      expired: ({ path }) =>
        path === '/token-auth/tcap/' ? undefined : { status: 401, body: 'token expired' },
    },
  };
}

function fileModel(now: () => number): Model {
  const entries = new Entries(now);
  return {
    protocol: 'file',
    config: (address) => ({ url: `${address}/list.csv`, format: 'csv' }),
    credentials: { authorization: 'Token gull' },
    put: (id, value) => entries.write(id, value, false),
    remove: (id) => entries.write(id, 0, true),
    held: () => [...new Set(entries.held((value) => `md5:${md5Of(value)}`))],
    speech: {
      answer({ headers }) {
        if (headers.authorization !== 'Token gull') return { status: 401, body: '' };
        const lines = entries
          .all()
          .filter(({ gone }) => !gone)
          .map(({ id, value }) => `${md5Of(value)},"quay, ${id}"`);
        return { body: `${['hash,note', ...lines].join('\n')}\n` };
      },
    },
  };
}

export const models = {
  stopncii: stopNciiModel,
  threatexchange: threatExchangeModel,
  ncmec: ncmecModel,
  'tech-against-terrorism': hashListModel,
  file: fileModel,
} as const;
