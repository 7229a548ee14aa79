import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeImage, formatPdq, pdqHash } from '@breakwater/fingerprint';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Send } from '../../access/testing.ts';
import { loadBanks } from '../../banks/index.ts';
import { type ExchangeService, exchangeService } from '../testing/exchange-service.ts';

let service: ExchangeService;
let hma: Send;
let photo: Buffer;
let pdq: string;
let media: Server;
let mediaAddress: string;
let made = 0;
let bank: string;

beforeAll(async () => {
  service = await exchangeService({ work: false });
  hma = await service.withKey('hma');
  photo = await picture(1);
  pdq = formatPdq(pdqHash(await decodeImage(photo)).hash);
  media = createServer((request, response) => {
    if (request.url === '/photo.png') {
      return response.writeHead(200, { 'content-type': 'image/png' }).end(photo);
    }
    if (request.url === '/moved') return response.writeHead(302, { location: '/photo.png' }).end();
    if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end();
    if (request.url === '/inside') {
      return response.writeHead(302, { location: 'http://10.0.0.1/' }).end();
    }
    if (request.url === '/film') {
      return response.writeHead(200, { 'content-type': 'video/mp4' }).end('film');
    }
    if (request.url === '/large') {
      return response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(300_000));
    }
    if (request.url === '/odd') {
      return response.writeHead(200, { 'content-type': 'text/plain' }).end('odd');
    }
    return response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => media.listen(0, '127.0.0.1', resolve));
  mediaAddress = `http://127.0.0.1:${(media.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await service?.close();
  media?.close();
});
beforeEach(() => {
  made += 1;
  bank = `QUAY_${made}`;
});

/** A picture of integer formulas; another number, another picture. */
function picture(number: number): Promise<Buffer> {
  const size = 200;
  const data = Uint8Array.from({ length: size * size }, (_, i) => {
    const [x, y] = [i % size, Math.floor(i / size)];
    const cell =
      Math.imul((x >> 4) + 31 * number, 73_856_093) ^ Math.imul((y >> 4) + 1, 19_349_663);
    return ((Math.imul(cell ^ (cell >>> 13), 1_274_126_177) >>> 24) >> 1) + (((x * 4) >> 3) & 63);
  });
  return sharp(data, { raw: { width: size, height: size, channels: 1 } })
    .png()
    .toBuffer();
}

const md5 = (content: string | Buffer) => createHash('md5').update(content).digest('hex');

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they expect it
  readonly body: any;
}

/** Sends a form as a client of HMA does: its key is in the address. */
async function form(path: string, parts: Record<string, string | Buffer>): Promise<Answer> {
  const body = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') body.append(name, part);
    else body.append(name, new Blob([new Uint8Array(part)]), 'file.bin');
  }
  const secret = await keyText();
  const response = await fetch(`${service.address}/hma/${secret}${path}`, { method: 'POST', body });
  return { status: response.status, body: await response.json() };
}

let secret: string | undefined;
async function keyText(): Promise<string> {
  secret ??= (await service.admin('POST', '/v1/keys', { name: 'hma', scopes: ['hma'] })).body
    .secret;
  return secret as string;
}

const makeBank = async (more: object = {}) => {
  expect((await hma('POST', '/c/banks', { name: bank, ...more })).status).toBe(201);
};

async function addSignal(signals: object): Promise<number> {
  const { status, body } = await hma('POST', `/c/bank/${bank}/signal`, signals);
  expect(status).toBe(200);
  return body.id;
}

/** A hash so many bits away. */
function near(hash: string, bits: number): string {
  const bytes = Buffer.from(hash, 'hex');
  for (let bit = 0; bit < bits; bit += 1) bytes[bit >> 3] ^= 1 << (bit & 7);
  return bytes.toString('hex');
}

describe('who comes in', () => {
  test('a key opens the API wherever a client can put it, and nobody comes in without', async () => {
    const key = await keyText();
    const anonymous = service.anonymous;
    const statusOf = async (path: string, headers: Record<string, string> = {}) =>
      (await anonymous('GET', path, undefined, headers)).status;
    expect(await statusOf('/c/banks')).toBe(401);
    expect(await statusOf('/hma/c/banks')).toBe(401);
    expect(await statusOf('/c/banks', { authorization: `Bearer ${key}` })).toBe(200);
    expect(await statusOf('/c/banks', { 'x-api-key': key })).toBe(200);
    expect(await statusOf(`/c/banks?key=${key}`)).toBe(200);
    expect(await statusOf(`/hma/${key}/c/banks`)).toBe(200);
    // Clients whose address ends with a slash write two.
    expect(await statusOf(`/hma/${key}//c/banks`)).toBe(200);
    expect(await statusOf('/hma/bw_wrong/c/banks')).toBe(401);
    const { body } = await anonymous('GET', '/c/banks');
    expect(body).toEqual({ message: 'Nobody is signed in.', details: expect.any(String) });
  });

  test('a key of another scope, and a person, do not come in; the key opens nothing else', async () => {
    const reading = await service.withKey('exchanges:read');
    expect((await reading('GET', '/c/banks')).status).toBe(403);
    expect((await service.admin('GET', '/c/banks')).status).toBe(403);
    expect((await hma('GET', '/v1/banks')).status).toBe(403);
  });

  test('a network that the operator trusts needs no key', async () => {
    const open = await exchangeService({ work: false, trustedNetworks: ['127.0.0.0/8'] });
    expect((await open.anonymous('GET', '/c/banks')).status).toBe(200);
    const created = await open.anonymous('POST', '/c/banks', { name: 'OPEN' });
    expect(created.status).toBe(201);
    expect((await open.anonymous('GET', '/v1/banks')).status).toBe(401);
    await open.close();
    await expect(exchangeService({ trustedNetworks: ['harbour'] })).rejects.toThrow(
      'is no network',
    );
  });
});

describe('status', () => {
  test('it is alive to anybody, and ready once the banks are in memory', async () => {
    const { anonymous } = service;
    expect((await anonymous('GET', '/status/live')).text).toBe('I-AM-ALIVE');
    await expect.poll(async () => (await anonymous('GET', '/status')).text).toBe('I-AM-ALIVE');
    expect((await anonymous('GET', '/hma/status')).status).toBe(200);
    const fresh = await exchangeService({ work: false });
    const first = await fresh.anonymous('GET', '/status');
    expect([first.status, first.text]).toEqual([503, 'INDEX-NOT-LOADED']);
    await fresh.close();
    const loaded = await exchangeService({ work: false });
    await loadBanks(loaded.database);
    expect((await loaded.anonymous('GET', '/status')).text).toBe('I-AM-ALIVE');
    await loaded.close();
  });

  test('the address itself leads to the status, and anything else to an error', async () => {
    const home = await service.anonymous('GET', '/hma/');
    expect([home.status, home.headers.get('location')]).toEqual([302, '/hma/status']);
    const nowhere = await service.anonymous('GET', '/hma/nowhere');
    expect([nowhere.status, nowhere.body]).toEqual([404, { message: 'Not Found' }]);
    expect((await hma('GET', '/site-map')).body).toContain('/c/bank/<bank>/content/<content>');
  });
});

describe('hashes', () => {
  test('content at an address is hashed, also where that leads elsewhere', async () => {
    for (const path of ['/photo.png', '/moved']) {
      const { status, body } = await hma('GET', `/h/hash?url=${mediaAddress}${path}`);
      expect([status, body]).toEqual([200, { pdq }]);
    }
    const film = await hma('GET', `/h/hash?url=${mediaAddress}/film`);
    expect(film.body).toEqual({ video_md5: md5('film') });
    const hinted = await hma('GET', `/h/hash?url=${mediaAddress}/odd&content_type=video`);
    expect(hinted.body).toEqual({ video_md5: md5('odd') });
  });

  test.each([
    ['', 400, 'url is required'],
    ['url=ftp://example.org/x', 400, 'Invalid or unsafe URL provided'],
    ['url=http://10.0.0.1/', 400, 'Invalid or unsafe URL provided'],
    ['url=MEDIA/inside', 400, 'Invalid or unsafe URL provided'],
    ['url=MEDIA/none', 400, 'Failed to fetch URL: it answered 404'],
    ['url=MEDIA/round', 400, 'Failed to fetch URL: it is redirected over and over'],
    ['url=MEDIA/odd', 400, "unsupported url ContentType: 'text/plain'"],
    ['url=MEDIA/odd&content_type=song', 400, "no such content_type: 'song'"],
    ['url=MEDIA/photo.png&types=tmk', 400, "signal type 'tmk' doesn't exist or is disabled"],
    ['url=MEDIA/photo.png&types=', 400, 'empty signal type selection'],
    ['url=MEDIA/film&content_type=photo', 400, 'The photo'],
  ])('GET /h/hash?%s says what is wrong', async (query, status, message) => {
    const answer = await hma('GET', `/h/hash?${query.replace('MEDIA', mediaAddress)}`);
    expect([answer.status, answer.body.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
  });

  test('content that is too large is refused', async () => {
    process.env.BREAKWATER_MEDIA_MAX_BYTES = '100000';
    const answer = await hma('GET', `/h/hash?url=${mediaAddress}/large`);
    delete process.env.BREAKWATER_MEDIA_MAX_BYTES;
    expect([answer.status, answer.body.message]).toEqual([413, 'Content too large']);
  });

  test('a file in a form is hashed by the name of its field', async () => {
    expect(await form('/h/hash', { photo })).toEqual({ status: 200, body: { pdq } });
    const film = Buffer.from('film');
    expect((await form('/h/hash', { video: film })).body).toEqual({ video_md5: md5(film) });
    expect((await form('/h/hash', { song: film })).body.message).toBe(
      "no such content_type: 'song'",
    );
    const both = await form('/h/hash', { photo, video: film });
    expect([both.status, both.body.message]).toEqual([400, 'Only one file allowed per request']);
    const none = await form('/h/hash', { note: 'no file' });
    expect([none.status, none.body.message]).toEqual([
      400,
      'Missing multipart/form-data file upload',
    ]);
    expect((await hma('POST', '/h/hash', {})).status).toBe(400);
    expect((await form('/h/hash', { photo: film })).body.message).toContain('The photo');
  });

  test('a picture without features has the empty hash', async () => {
    const plain = await sharp({
      create: { width: 100, height: 100, channels: 3, background: '#777' },
    })
      .png()
      .toBuffer();
    expect((await form('/h/hash', { photo: plain })).body).toEqual({ pdq: '' });
  });
});

describe('matches', () => {
  test('a new signal matches at once, by its bank, with its distance as text', async () => {
    await makeBank();
    const id = await addSignal({ pdq: near(pdq, 3), video_md5: md5('film') });
    const matches = { [bank]: [{ bank_content_id: id, distance: '3' }] };
    const query = `banks=${bank}`;
    const bySignal = await hma('GET', `/m/lookup?signal=${pdq}&signal_type=pdq&${query}`);
    expect(bySignal.body).toEqual(matches);
    const exact = await hma(
      'GET',
      `/m/lookup?signal=${md5('film').toUpperCase()}&signal_type=video_md5&${query}`,
    );
    expect(exact.body).toEqual({ [bank]: [{ bank_content_id: id, distance: '-' }] });
    const byUrl = await hma('GET', `/m/lookup?url=${mediaAddress}/photo.png&${query}`);
    expect(byUrl.body).toEqual({ pdq: matches });
    const selected = await hma(
      'GET',
      `/m/lookup?url=${mediaAddress}/photo.png&signal_type=pdq&${query}`,
    );
    expect(selected.body).toEqual(matches);
    expect((await form(`/m/lookup?${query}`, { photo })).body).toEqual({ pdq: matches });
    const raw = `/m/raw_lookup?signal=${pdq}&signal_type=pdq&${query}`;
    expect((await hma('GET', raw)).body).toEqual({ matches: [id] });
    const withDistance = await hma('GET', `${raw}&include_distance=true`);
    expect(withDistance.body).toEqual({ matches: [{ bank_content_id: id, distance: '3' }] });
    await hma('DELETE', `/c/bank/${bank}/content/${id}`);
    expect((await hma('GET', raw)).body).toEqual({ matches: [] });
  });

  test('a bank that is switched off matches where the coin is passed by, and raw', async () => {
    await makeBank({ enabled_ratio: 0 });
    const id = await addSignal({ pdq });
    const lookup = `/m/lookup?signal=${pdq}&signal_type=pdq&banks=${bank}`;
    expect((await hma('GET', lookup)).body).toEqual({});
    // Taken, and nothing done of it.
    expect((await hma('GET', `${lookup}&bypass_coinflip=true`)).body).toEqual({});
    expect((await form(`/m/lookup?banks=${bank}`, { photo })).body).toEqual({ pdq: {} });
    const bypassed = await form(`/m/lookup?banks=${bank}&bypass_coinflip=true`, { photo });
    expect(bypassed.body).toEqual({ pdq: { [bank]: [{ bank_content_id: id, distance: '0' }] } });
    const raw = `/m/raw_lookup?signal=${pdq}&signal_type=pdq&banks=${bank}`;
    expect((await hma('GET', raw)).body).toEqual({ matches: [id] });
  });

  test('a seed always falls on the same side', async () => {
    await makeBank({ enabled_ratio: 0.5 });
    await addSignal({ pdq });
    const found = async (seed: number) =>
      Object.keys(
        (await hma('GET', `/m/lookup?signal=${pdq}&signal_type=pdq&banks=${bank}&seed=${seed}`))
          .body,
      ).length;
    const seeds = Array.from({ length: 20 }, (_, seed) => seed);
    const first = await Promise.all(seeds.map(found));
    expect(await Promise.all(seeds.map(found))).toEqual(first);
    expect(new Set(first)).toEqual(new Set([0, 1]));
  });

  test.each([
    ['/m/lookup', 'Either url or both signal and signal_type are required'],
    ['/m/lookup?signal=zz&signal_type=pdq', 'invalid signal: invalid PDQ hash'],
    ['/m/lookup?signal=zz&signal_type=song', "No such SignalType 'song'"],
    ['/m/raw_lookup?signal_type=pdq', 'signal is required'],
    ['/m/raw_lookup?signal=zz', 'signal_type is required'],
    ['/m/index/status?signal_type=song', "No such signal type 'song'"],
    ['/c/signal_type/index?signal_type=song', "No such signal type 'song'"],
  ])('GET %s says what is wrong', async (path, message) => {
    const { status, body } = await hma('GET', path);
    expect([status, body]).toEqual([400, { message }]);
  });

  test('two hashes are compared', async () => {
    const one = 'facd8bcb2a49bcebdec1985298d5fe84bcd006c187c598c720c3c087b3fdb318';
    const two = 'facd8bcb2a49bcebdec1985228d5ae84bcd006c187c598c720c2b087b3fdb318';
    const { body } = await hma('POST', '/m/compare', { pdq: [one, two] });
    expect(body).toEqual({ pdq: [true, { distance: 9 }] });
    const apart = await hma('POST', '/m/compare', { pdq: [one, near(one, 32)] });
    expect(apart.body).toEqual({ pdq: [false, { distance: 32 }] });
    const same = await hma('POST', '/m/compare', { video_md5: [md5('a'), md5('b')] });
    expect(same.body.video_md5[0]).toBe(false);
    for (const bad of [
      ['banana'],
      { pdq: 'banana' },
      { pdq: [] },
      { pdq: ['banana', 'banana'] },
      { pdq: [one, two, one] },
      { song: [one, two] },
    ]) {
      const answer = await hma('POST', '/m/compare', bad);
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['message']]);
    }
  });

  test('the indexes are never behind', async () => {
    await makeBank();
    await addSignal({ pdq: near(pdq, 7) });
    const index = (await hma('GET', '/m/index/status')).body;
    expect(index.pdq).toEqual({
      built_to: expect.any(Number),
      present: true,
      size: expect.any(Number),
    });
    const { body } = await hma('GET', '/c/signal_type/index?signal_type=pdq');
    expect(body).toEqual({
      pdq: {
        db_size: index.pdq.size,
        index_size: index.pdq.size,
        index_out_of_date: false,
        newest_db_item: expect.any(Number),
        index_built_to: expect.any(Number),
      },
    });
  });
});

describe('banks', () => {
  test('a bank is made, read, changed and deleted', async () => {
    const created = await hma('POST', '/c/banks', { name: bank, enabled_ratio: '1' });
    const told = { matching_enabled_ratio: 1, name: bank };
    expect([created.status, created.body]).toEqual([201, told]);
    expect((await hma('GET', `/c/bank/${bank}`)).body).toEqual(told);
    expect((await hma('GET', '/c/banks')).body).toContainEqual(told);
    const again = await hma('POST', '/c/banks', { name: bank });
    expect([again.status, again.body]).toEqual([403, { message: 'Bank already exists' }]);
    const off = await hma('PUT', `/c/bank/${bank}`, { enabled: false });
    expect(off.body.matching_enabled_ratio).toBe(0);
    const half = await hma('PUT', `/c/bank/${bank}`, { enabled_ratio: 0.5, enabled: true });
    expect(half.body.matching_enabled_ratio).toBe(0.5);
    const renamed = await hma('PUT', `/c/bank/${bank}`, { name: `${bank}_B` });
    expect(renamed.body).toEqual({ matching_enabled_ratio: 0.5, name: `${bank}_B` });
    expect((await hma('GET', `/c/bank/${bank}`)).status).toBe(404);
    await makeBank();
    const taken = await hma('PUT', `/c/bank/${bank}`, { name: `${bank}_B` });
    expect([taken.status, taken.body]).toEqual([403, { message: 'Bank name already exists' }]);
    for (let times = 0; times < 2; times += 1) {
      expect((await hma('DELETE', `/c/bank/${bank}`)).body).toEqual({ message: 'Done' });
    }
  });

  test.each([
    ['POST', '/c/banks', { name: '01_QUAY' }, 400, 'Bank names must be UPPER_WITH_UNDERSCORE'],
    ['POST', '/c/banks', { name: 'quay' }, 400, 'Bank names must be UPPER_WITH_UNDERSCORE'],
    ['POST', '/c/banks', {}, 400, 'name is required'],
    ['POST', '/c/banks', { name: 'A', enabled_ratio: 2 }, 400, 'enabled_ratio must be a number'],
    ['GET', '/c/bank/NOWHERE', undefined, 404, "bank 'NOWHERE' not found"],
    ['PUT', '/c/bank/NOWHERE', {}, 404, 'Bank not found'],
    ['POST', '/c/bank/NOWHERE/signal', { pdq: 'x' }, 404, "bank 'NOWHERE' not found"],
    ['POST', '/c/bank/NOWHERE/content', {}, 404, "bank 'NOWHERE' not found"],
    ['GET', '/c/bank/NOWHERE/content/1', undefined, 404, "bank 'NOWHERE' not found"],
  ])('%s %s %o says what is wrong', async (method, path, body, status, message) => {
    const answer = await hma(method, path, body);
    expect([answer.status, answer.body.message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
  });

  test('a body that is no JSON says so', async () => {
    const answer = await hma('POST', '/c/banks', '{"name":');
    expect([answer.status, answer.body.message]).toEqual([400, expect.any(String)]);
  });

  test('with a disable and an idempotency key it is one bank', async () => {
    const headers = { 'idempotency-key': bank };
    for (let times = 0; times < 2; times += 1) {
      const { status, body } = await hma(
        'POST',
        '/c/banks',
        { name: bank, enabled: false },
        headers,
      );
      expect([status, body.matching_enabled_ratio]).toEqual([201, 0]);
    }
  });
});

describe('content', () => {
  test('content at an address is banked with what is told of it', async () => {
    await makeBank();
    const metadata = {
      content_id: '1197433091',
      content_uri: 'https://example.org/p',
      json: { a: 1 },
    };
    const path = `/c/bank/${bank}/content?url=${mediaAddress}/photo.png&content_type=photo`;
    const { status, body } = await hma('POST', path, { metadata, note: 'seen at the quay' });
    expect([status, body]).toEqual([200, { id: expect.any(Number), signals: { pdq } }]);
    const content = await hma('GET', `/c/bank/${bank}/content/${body.id}?include_signals=true`);
    expect(content.body).toEqual({
      id: body.id,
      disable_until_ts: 1,
      original_media_uri: null,
      bank: { matching_enabled_ratio: 1, name: bank },
      signals: { pdq },
      metadata: { ...metadata, collab: null },
      note: 'seen at the quay',
    });
    const less = await hma('GET', `/c/bank/${bank}/content/${body.id}?include_metadata=false`);
    expect(Object.keys(less.body)).toEqual([
      'id',
      'disable_until_ts',
      'original_media_uri',
      'bank',
      'note',
    ]);
  });

  test('a file in a form is banked, with metadata and note beside it', async () => {
    await makeBank();
    const { status, body } = await form(`/c/bank/${bank}/content`, {
      photo,
      metadata: '{"content_id":"7"}',
      note: 'mine',
    });
    expect([status, body.signals]).toEqual([200, { pdq }]);
    const content = (await hma('GET', `/c/bank/${bank}/content/${body.id}`)).body;
    expect(content).toMatchObject({ metadata: { content_id: '7' }, note: 'mine' });
    const broken = await form(`/c/bank/${bank}/content`, { photo, metadata: '{' });
    expect(broken.body.message).toBe('metadata form field must be valid JSON');
  });

  test.each([
    ['content', {}, 'Neither `url` nor multipart file upload was received'],
    [
      'content?url=MEDIA/photo.png',
      { note: 'x'.repeat(256) },
      'note must be at most 255 characters',
    ],
    ['content?url=MEDIA/photo.png', { note: 7 }, 'note should be a string'],
    ['content?url=MEDIA/photo.png', { metadata: 7 }, 'metadata should be a json object'],
    ['content?url=MEDIA/photo.png', { metadata: { odd: 1 } }, 'Invalid metadata'],
    ['content?url=MEDIA/photo.png', { metadata: { content_id: 1 } }, 'Invalid metadata'],
    ['content?url=MEDIA/photo.png', { metadata: { json: [] } }, 'Invalid metadata'],
    ['signal', {}, 'No signals given'],
    ['signal', { song: 'la' }, 'No such signal type song'],
    ['signal', { pdq: 'zz' }, 'Invalid pdq signal: invalid PDQ hash'],
    ['signal', { pdq: '0'.repeat(64) }, 'zeros'],
  ])('POST %s %o says what is wrong', async (path, body, message) => {
    await makeBank();
    const answer = await hma(
      'POST',
      `/c/bank/${bank}/${path.replace('MEDIA', mediaAddress)}`,
      body,
    );
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(message)]);
  });

  test('a note of 255 characters fits, whatever characters they are', async () => {
    await makeBank();
    const note = '🐚'.repeat(255);
    const id = await addSignal({ pdq, note });
    expect((await hma('GET', `/c/bank/${bank}/content/${id}`)).body.note).toBe(note);
  });

  test('an entry is disabled for a time or for good, noted, and deleted', async () => {
    await makeBank();
    const id = await addSignal({ pdq });
    const path = `/c/bank/${bank}/content/${id}`;
    const found = async () =>
      (await hma('GET', `/m/lookup?signal=${pdq}&signal_type=pdq&banks=${bank}`)).body;
    const soon = Math.floor(Date.now() / 1_000) + 1_000;
    const timed = await hma('PUT', path, { disable_until_ts: soon, note: 'for a while' });
    expect(timed.body).toMatchObject({ id, disable_until_ts: soon, note: 'for a while' });
    expect(await found()).toEqual({});
    expect((await hma('PUT', path, { disable_until_ts: '0' })).body.disable_until_ts).toBe(0);
    expect(await found()).toEqual({});
    const back = await hma('PUT', path, { disable_until_ts: 1, note: '' });
    expect(back.body).toMatchObject({ disable_until_ts: 1, note: null });
    expect(Object.keys(await found())).toEqual([bank]);
    for (const [until, message] of [
      [-1, 'disable_until_ts must be a non-negative integer'],
      [soon + 6 * 365 * 86_400, 'disable_until_ts must be less than 5 years in the future'],
      ['soon', "Invalid int: 'soon'"],
    ]) {
      const answer = await hma('PUT', path, { disable_until_ts: until });
      expect([answer.status, answer.body]).toEqual([400, { message }]);
    }
    expect((await hma('DELETE', path)).body).toEqual({ deleted: 1 });
    expect((await hma('DELETE', path)).body).toEqual({ deleted: 0 });
    const gone = await hma('GET', path);
    expect([gone.status, gone.body]).toEqual([404, { message: `content '${id}' not found` }]);
    expect((await hma('PUT', path, {})).status).toBe(404);
    expect((await hma('GET', `/c/bank/${bank}/content/one`)).status).toBe(404);
  });

  test('what is changed is in the audit log', async () => {
    await makeBank();
    const id = await addSignal({ pdq });
    const { items } = (await service.admin('GET', '/v1/audit?action=exchange.hma-')).body;
    expect(items[0]).toMatchObject({
      action: 'exchange.hma-add-content',
      actor: { kind: 'key' },
      subject: { kind: 'bank', id: bank },
      detail: { entry: id },
    });
  });
});

describe('exchanges', () => {
  test('the APIs, what they want to be told, and whether they have credentials', async () => {
    const { body: names } = await hma('GET', '/c/exchanges/apis');
    expect(names).toEqual(['fb_threatexchange', 'ncmec', 'stop_ncii', 'tat', 'local_file']);
    const schema = (await hma('GET', '/c/exchanges/api/fb_threatexchange/schema')).body;
    expect(schema.config_schema.fields[0]).toMatchObject({
      name: 'privacy_group',
      type: 'number',
      required: true,
      choices: null,
    });
    expect(schema.credentials_schema.fields[0].name).toBe('api_token');
    expect(
      (await hma('GET', '/c/exchanges/api/local_file/schema')).body.credentials_schema,
    ).toBeNull();
    expect((await hma('GET', '/c/exchanges/api/song/schema')).status).toBe(404);
    const api = '/c/exchanges/api/fb_threatexchange';
    const none = { supports_authentification: true, has_set_authentification: false };
    expect((await hma('GET', api)).body).toEqual(none);
    const set = await hma('POST', api, { credential_json: { api_token: '123|secret' } });
    expect(set.body).toEqual({ ...none, has_set_authentification: true });
    expect((await hma('GET', api)).body).toEqual({ ...none, has_set_authentification: true });
    expect((await hma('POST', api, { credential_json: {} })).body).toEqual(none);
    expect((await hma('GET', '/c/exchanges/api/local_file')).body).toEqual({
      supports_authentification: false,
      has_set_authentification: false,
    });
    for (const [path, body, message] of [
      ['/c/exchanges/api/song', { credential_json: {} }, "no such Exchange API 'song'"],
      [api, [], 'this endpoint expects a json object payload'],
      [api, { credential_json: { odd: 1 } }, expect.stringContaining('credentials')],
    ] as const) {
      const answer = await hma('POST', path, body);
      expect([answer.status, answer.body.message]).toEqual([400, message]);
    }
  });

  test('an exchange is made with its bank, read, switched off and ended', async () => {
    const created = await hma('POST', '/c/exchanges', {
      bank,
      api: 'ncmec',
      api_json: { environment: 'https://exttest.cybertip.org/hashsharing', only_esp_ids: [1, 2] },
    });
    expect([created.status, created.body]).toEqual([201, { message: 'Created successfully' }]);
    expect((await hma('GET', '/c/exchanges')).body).toContain(bank);
    const told = {
      name: bank,
      api: 'ncmec',
      enabled: true,
      environment: 'https://exttest.cybertip.org/hashsharing',
      only_esp_ids: [1, 2],
    };
    expect((await hma('GET', `/c/exchange/${bank}`)).body).toEqual(told);
    expect((await hma('GET', `/c/bank/${bank}`)).status).toBe(200);
    expect((await hma('GET', `/c/exchange/${bank}/status`)).body).toEqual({
      checkpoint_ts: null,
      running_fetch_start_ts: null,
      last_fetch_complete_ts: null,
      last_fetch_succeeded: null,
      up_to_date: false,
      fetched_items: 0,
      last_fetch_time: 0,
      checkpoint_time: 0,
      success: true,
    });
    const off = await hma('PUT', `/c/exchange/${bank}`, { enabled: false });
    expect(off.body).toEqual({ ...told, enabled: false });
    for (let times = 0; times < 2; times += 1) {
      const { status, body } = await hma('DELETE', `/c/exchange/${bank}`);
      expect([status, body]).toEqual([200, { message: 'Exchange deleted' }]);
    }
    for (const path of [`/c/exchange/${bank}`, `/c/exchange/${bank}/status`]) {
      const gone = await hma('GET', path);
      expect([gone.status, gone.body]).toEqual([404, { message: `Exchange '${bank}' not found` }]);
    }
    expect((await hma('PUT', `/c/exchange/${bank}`, { enabled: true })).status).toBe(404);
  });

  test.each([
    [{ api: 'tat' }, 'bank is required'],
    [{ bank: 'small', api: 'tat' }, 'Field `bank` must match /^[A-Z0-9_]+$/'],
    [{ bank: 'A', api: 'tat', api_json: [] }, 'Field `api_json` must be object'],
    [{ bank: 'A' }, 'Field `api_type` is required'],
    [{ bank: 'A', api: 'song' }, "No such exchange type 'song'"],
    [{ bank: 'A', api: 'ncmec' }, 'Failed to parse `api_json` - environment is missing'],
    [
      { bank: 'A', api: 'fb_threatexchange', api_json: { privacy_group: 'x' } },
      'Failed to parse `api_json`',
    ],
    [
      { bank: 'A', api: 'ncmec', api_json: { environment: 'http://10.0.0.1' } },
      'Failed to parse `api_json`',
    ],
  ])('POST /c/exchanges %o says what is wrong', async (body, message) => {
    const answer = await hma('POST', '/c/exchanges', body);
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(message)]);
  });
});

describe('settings', () => {
  test('a signal type that is switched off is not hashed and not looked for', async () => {
    const types = (await hma('GET', '/c/signal_type')).body;
    expect(types).toEqual([
      { name: 'pdq', enabled_ratio: 1 },
      { name: 'video_md5', enabled_ratio: 1 },
    ]);
    const set = (ratio: unknown) =>
      hma('PUT', '/c/signal_type/video_md5', { enabled_ratio: ratio });
    expect((await set(0)).status).toBe(204);
    expect((await hma('GET', '/c/signal_type')).body[1].enabled_ratio).toBe(0);
    const lookup = await hma('GET', `/m/lookup?signal=${md5('a')}&signal_type=video_md5`);
    expect(lookup.body).toEqual({ message: "SignalType 'video_md5' is not enabled" });
    expect((await set(1)).status).toBe(204);
    expect((await set(7)).status).toBe(400);
    expect((await hma('PUT', '/c/signal_type/video_md5', {})).body).toEqual({
      message: 'enabled_ratio is required',
    });
    expect((await hma('PUT', '/c/signal_type/song', { enabled_ratio: 1 })).status).toBe(400);
  });

  test('the kinds of content', async () => {
    expect((await hma('GET', '/c/content_type')).body).toEqual([
      { enabled: true, name: 'photo' },
      { enabled: true, name: 'video' },
    ]);
  });
});
