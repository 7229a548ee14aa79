import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import { decodeImage, formatPdq, pdqHash } from '@breakwater/fingerprint';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Send, type TestService, testService } from '../../access/testing.ts';
import { banksRoutes, banksStorage } from '../../banks/index.ts';
import { intakeStorage } from '../../intake/index.ts';
import { writeVideo } from '../../media/video/testing.ts';
import { eraseAccount } from '../../storage/index.ts';
import { signalsRoutes, signalsStorage } from '../index.ts';
import { picture, png, program, type SendBody } from '../testing.ts';

const rooms = [intakeStorage, banksStorage, signalsStorage];

let service: TestService;
let policy: Send;
let send: SendBody;
beforeEach(async () => {
  service = await testService({ routes: [...banksRoutes, ...signalsRoutes], rooms });
  policy = await service.as('policy');
  send = await program(service, 'activities:write');
  await policy('POST', '/v1/banks', { name: 'QUAY' });
});
afterEach(async () => {
  delete process.env.BREAKWATER_MEDIA_MAX_BYTES;
  await service.close();
});

async function bank(type: string, value: string): Promise<number> {
  const fingerprints = [{ type, value }];
  const { status, body } = await policy('POST', '/v1/banks/QUAY/entries', { fingerprints });
  expect(status).toBe(201);
  return body.id;
}

async function pdqOf(file: Uint8Array): Promise<string> {
  return formatPdq(pdqHash(await decodeImage(file)).hash);
}

const md5Of = (file: Uint8Array) => createHash('md5').update(file).digest('hex');

/** What is left of media in the data folder, and in the record. */
async function left(): Promise<{ files: string[]; signals: string[] }> {
  const files = await readdir(join(service.database.dataFolder, 'incoming-media')).catch(() => []);
  const { rows } = await service.database.pool.query(
    'SELECT kind FROM signals.media_signal ORDER BY id',
  );
  return { files, signals: rows.map(({ kind }) => kind) };
}

const bytes = { 'content-type': 'application/octet-stream' };

test('a picture that a bank knows is recognised, whatever was done to its file', async () => {
  const file = await png(1);
  const entry = await bank('pdq', await pdqOf(file));
  const jpeg = new Uint8Array(await picture(1).resize(150).jpeg({ quality: 60 }).toBuffer());
  const mirrored = new Uint8Array(await picture(1).flop().png().toBuffer());
  const barred = new Uint8Array(
    await picture(1).extend({ top: 60, bottom: 60, background: '#000' }).png().toBuffer(),
  );
  for (const [one, position] of [
    [file, null],
    [jpeg, null],
    [mirrored, 'flipY'],
    [barred, 'trimmed'],
  ] as const) {
    const { status, body } = await send('/v1/media?id=m1&account=acct:7', one, bytes);
    expect(status).toBe(200);
    const [item] = body.items;
    expect(item).toMatchObject({
      id: 'm1',
      digests: { md5: md5Of(one), quality: 100 },
      matches: [{ bank: 'QUAY', entry, type: 'pdq', position, standing: null }],
      signals: [
        { kind: 'known-media', media: item.media, reference: 'm1', score: 1, producer: 'banks/1' },
      ],
    });
    expect(item.matches[0].distance).toBeLessThanOrEqual(31);
    expect(item.signals[0].evidence).toMatch(/^known to QUAY: its PDQ is \d+ bits? away/);
  }
  expect((await left()).files).toEqual([]);
});

test('of a picture that nobody knows nothing is kept', async () => {
  await bank('pdq', await pdqOf(await png(1)));
  const { status, body } = await send('/v1/media', await png(2), bytes);
  expect([status, body.items[0].matches, body.items[0].signals]).toEqual([200, [], []]);
  expect(await left()).toEqual({ files: [], signals: [] });
});

test('a form is read as a body is, its fields name the medium; two files are refused', async () => {
  const file = await png(1);
  await bank('md5', md5Of(file));
  const form = new FormData();
  form.set('id', 'm1');
  form.set('photo', new File([file], 'any name.jpg', { type: 'image/jpeg' }));
  const { body } = await send('/v1/media', form);
  expect(body.items).toMatchObject([{ id: 'm1', matches: [{ type: 'md5', distance: 0 }] }]);
  form.set('account', 'a\0b');
  const odd = await send('/v1/media', form);
  expect([odd.status, odd.body.field]).toEqual([400, 'account']);
  form.append('another', new File([file], 'b.png'));
  const refused = await send('/v1/media', form);
  expect([refused.status, refused.body.type]).toEqual([
    400,
    'urn:breakwater:problem:more-than-one-file',
  ]);
  expect((await left()).files).toEqual([]);
});

test('a video is recognised by its frames', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'submit-media '));
  try {
    const read = async (name: string) => new Uint8Array(await readFile(join(folder, name)));
    await writeVideo(join(folder, 'whole.mp4'), { seconds: 4 });
    await writeVideo(join(folder, 'part.mp4'), { seconds: 2, firstScene: 1, framesPerSecond: 5 });
    const whole = await send('/v1/media', await read('whole.mp4'), { 'content-type': 'video/mp4' });
    await bank('vpdq', JSON.stringify(whole.body.items[0].digests.vpdq));
    const part = await send('/v1/media', await read('part.mp4'), bytes);
    expect(part.body.items[0].matches).toMatchObject([
      { type: 'vpdq', distance: null, share: { asked: 100, banked: 50 } },
    ]);
    expect(part.body.items[0].signals[0].evidence).toBe(
      'known to QUAY: 100 % of its frames are in the other',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('digests are compared in a list, each by itself', async () => {
  const entry = await bank('md5', 'ab'.repeat(16));
  const known = { id: 'a', account: 'acct:7', digests: { md5: 'AB'.repeat(16) } };
  const unknown = {
    id: 'b',
    digests: { sha1: '00'.repeat(20), pdq: '3c'.repeat(32) },
    quality: 90,
  };
  const json = { 'content-type': 'application/json' };
  const { status, body } = await send(
    '/v1/media',
    JSON.stringify({ media: [unknown, known] }),
    json,
  );
  expect(status).toBe(200);
  expect(body.items).toMatchObject([
    { id: 'b', matches: [], signals: [] },
    { id: 'a', matches: [{ entry }], signals: [{ kind: 'known-media', reference: 'a' }] },
  ]);
  const wrong = { media: [{ digests: { md5: 'ab' } }] };
  const refused = await send('/v1/media', JSON.stringify(wrong), json);
  expect([refused.status, refused.body.field]).toEqual([400, 'media[0].digests.md5']);
  const frames = { media: [{ digests: { vpdq: ['no frame'] } }] };
  const odd = await send('/v1/media', JSON.stringify(frames), json);
  expect([odd.status, odd.body.field]).toEqual([400, 'media[0].digests.vpdq[0]']);
});

/** A PNG of 20,000 by 20,000 pixels in some kilobytes: its rows are left out, its header is right. */
function bomb(): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(20_000, 0);
  header.writeUInt32BE(20_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(60_001 * 400), { level: 9 });
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', rows),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)]);
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const hostile: [string, () => Promise<Uint8Array<ArrayBuffer>>][] = [
  [
    'a picture that is cut off',
    async () => {
      const jpeg = new Uint8Array(await picture(3, 600).jpeg().toBuffer());
      return jpeg.slice(0, jpeg.length >> 1);
    },
  ],
  ['a text with a false name', async () => new TextEncoder().encode('no picture\n'.repeat(99))],
  ['random bytes', async () => new Uint8Array(randomBytes(5000))],
  ['a picture that would fill the memory', async () => bomb()],
  [
    'a video of which nothing can be decoded',
    async () => new Uint8Array(Buffer.from('\0\0\0\x20ftypisom but no video follows')),
  ],
];

test.each(hostile)('%s is told so, recorded, and harms nothing', async (_name, make) => {
  const file = await make();
  const form = new FormData();
  form.set('account', 'acct:7');
  form.set('photo', new File([file], 'photo.jpg', { type: 'image/jpeg' }));
  const { status, body } = await send('/v1/media', form);
  expect([status, body.type]).toEqual([422, 'urn:breakwater:problem:media-unscannable']);
  expect(body.signals).toMatchObject([{ kind: 'unscannable', account: null }]);
  expect(body.detail).toContain(body.signals[0].evidence);
  expect(body.digests.md5).toBe(md5Of(file));
  expect(await left()).toEqual({ files: [], signals: ['unscannable'] });
  // A digest needs no decoder.
  await bank('md5', md5Of(file));
  const known = await send('/v1/media', file, bytes);
  expect(known.status).toBe(200);
  expect(known.body.items[0].signals.map(({ kind }: { kind: string }) => kind)).toEqual([
    'known-media',
    'unscannable',
  ]);
  expect((await send('/v1/media', await png(1), bytes)).status).toBe(200);
});

test('a file that is too large is refused, however it comes; nothing of it is left', async () => {
  process.env.BREAKWATER_MEDIA_MAX_BYTES = '100000';
  const large = new Uint8Array(300_000);
  const form = new FormData();
  form.set('photo', new File([large], 'a.png'));
  const edge = new FormData();
  edge.set('photo', new File([large.slice(0, 100_001)], 'a.png'));
  // Without a length in the header.
  const stream = new ReadableStream({
    start(controller) {
      for (let part = 0; part < 30; part += 1) controller.enqueue(new Uint8Array(10_000));
      controller.close();
    },
  });
  for (const body of [large, form, edge, stream]) {
    const headers = body instanceof FormData ? {} : bytes;
    const { status, body: answer } = await send('/v1/media', body, headers);
    expect([status, answer.type]).toEqual([413, 'urn:breakwater:problem:media-too-large']);
  }
  expect(await left()).toEqual({ files: [], signals: [] });
  expect((await send('/v1/media', await png(1, 100), bytes)).status).toBe(200);
});

test('a body that is empty, none at all, or cut off leaves nothing', async () => {
  const empty = await send('/v1/media', new Uint8Array(0), bytes);
  expect([empty.status, empty.body.type]).toEqual([400, 'urn:breakwater:problem:no-media']);
  const type = { 'content-type': 'multipart/form-data; boundary=x' };
  const broken = '--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\nabc';
  const cut = await send('/v1/media', broken, type);
  expect([cut.status, cut.body.type]).toEqual([400, 'urn:breakwater:problem:body-cut-short']);
  const { hostname, port } = new URL(service.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write('POST /v1/media HTTP/1.1\r\nhost: x\r\ncontent-length: 9999\r\n\r\nabc');
  socket.destroy();
  expect((await send('/v1/media', await png(1), bytes)).status).toBe(200);
  expect(await left()).toEqual({ files: [], signals: [] });
});

test('of too many files at once the last is told to come again; the others are not harmed', async () => {
  const open: ((file: Uint8Array) => void)[] = [];
  const file = await png(1);
  const begun = Array.from({ length: 32 }, () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(file.slice(0, 100));
        open.push((rest) => {
          controller.enqueue(rest);
          controller.close();
        });
      },
    });
    return send('/v1/media', body, bytes);
  });
  const folder = join(service.database.dataFolder, 'incoming-media');
  while ((await readdir(folder).catch(() => [])).length < 32) await pause(20);
  const refused = await send('/v1/media', file, bytes);
  expect([refused.status, refused.body.type]).toEqual([503, 'urn:breakwater:problem:busy']);
  for (const end of open) end(file.slice(100));
  expect((await Promise.all(begun)).map(({ status }) => status)).toEqual(Array(32).fill(200));
  expect(await left()).toEqual({ files: [], signals: [] });
});

test('the same request under one key is one; the same medium again is one signal', async () => {
  const file = await png(1);
  await bank('md5', md5Of(file));
  const headers = { ...bytes, 'idempotency-key': 'k' };
  const first = await send('/v1/media?account=acct:7', file, headers);
  expect((await send('/v1/media?account=acct:7', file, headers)).body).toEqual(first.body);
  expect((await send('/v1/media?account=acct:7', await png(2), headers)).status).toBe(422);
  const again = await send('/v1/media?account=acct:7', file, bytes);
  expect(again.body.items[0].signals[0].id).toBe(first.body.items[0].signals[0].id);
  const other = await send('/v1/media?account=acct:8', file, bytes);
  expect(other.body.items[0].signals[0].id).not.toBe(first.body.items[0].signals[0].id);
});

test('an entry that we hold to be a mistake matches, and is no signal', async () => {
  const file = await png(1);
  const entry = await bank('md5', md5Of(file));
  const path = `/v1/banks/QUAY/entries/${entry}/opinion`;
  await policy('PUT', path, { category: 'negative', tags: [] });
  const { body } = await send('/v1/media', file, bytes);
  expect(body.items[0]).toMatchObject({ matches: [{ standing: 'negative' }], signals: [] });
  await policy('PUT', path, { category: 'investigation-seed', tags: [] });
  const seed = await send('/v1/media', file, bytes);
  expect(seed.body.items[0].signals).toMatchObject([{ kind: 'known-media', score: 0.5 }]);
});

test('signals of media are listed for those who may, and go with their account', async () => {
  const file = await png(1);
  await bank('md5', md5Of(file));
  await send('/v1/media?account=acct:7&id=m1', file, bytes);
  await send('/v1/media?id=m2', new TextEncoder().encode('no picture'), bytes);
  const investigator = await service.as('investigator');
  const list = async (query = '') => (await investigator('GET', `/v1/media/signals${query}`)).body;
  expect((await list()).items).toMatchObject([
    { kind: 'unscannable', reference: 'm2' },
    { kind: 'known-media', reference: 'm1', detail: { matches: [{ bank: 'QUAY' }] } },
  ]);
  expect((await list('?kind=known-media')).items).toHaveLength(1);
  const page = await list('?limit=1');
  expect((await list(`?limit=1&cursor=${page.nextCursor}`)).items[0].reference).toBe('m1');
  const stranger = await service.withKey('networks:read');
  expect((await stranger('GET', '/v1/media/signals')).status).toBe(403);
  await eraseAccount(service.database, rooms, 'acct:7', Date.now());
  expect((await list()).items).toMatchObject([{ reference: 'm2' }]);
  await send('/v1/media?account=acct:7&id=m1', file, bytes);
  expect((await list()).items[0]).toMatchObject({ kind: 'known-media', reference: null });
});
