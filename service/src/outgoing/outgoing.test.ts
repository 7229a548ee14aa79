import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { Outgoing } from './outgoing.ts';

const local = new Outgoing({ allowed: ['127.0.0.1', 'localhost'] });
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('an answer comes whole, whatever its status and however it is packed', async () => {
  const address = await serve((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => {
      response.writeHead(418, { 'content-encoding': 'gzip', 'x-echo': request.method });
      response.end(gzipSync(`${text} ${request.headers['x-berth']}`));
    });
  });
  const answer = await local.send({
    url: address,
    method: 'POST',
    body: 'moored at',
    headers: { 'x-berth': '7' },
  });
  expect([answer.status, answer.headers['x-echo'], answer.body.toString()]).toEqual([
    418,
    'POST',
    'moored at 7',
  ]);
});

/** A body in four pieces; what happens after them is up to the caller. */
async function* pieces(after: () => void = () => {}): AsyncGenerator<Uint8Array> {
  for (const text of ['a ', 'mole ', 'of ', 'stone']) yield Buffer.from(text);
  after();
}

test('a body is sent as it comes, and its length is told', async () => {
  const address = await serve(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.end(`${request.headers['content-length']}: ${Buffer.concat(chunks)}`);
  });
  const body = { bytes: 15, chunks: pieces() };
  const answer = await local.send({ url: address, method: 'POST', body });
  expect(answer.body.toString()).toBe('15: a mole of stone');
});

test('a body that cannot be read is no fault of the other service', async () => {
  const address = await serve((request, response) => {
    request.on('end', () => response.end()).resume();
  });
  const fault = new Error('the quay is under water');
  const body = {
    bytes: 20,
    chunks: pieces(() => {
      throw fault;
    }),
  };
  await expect(local.send({ url: address, method: 'POST', body })).rejects.toBe(fault);
});

test('an answer that comes before all was sent counts, and no more is sent', async () => {
  const address = await serve((_request, response) => {
    response.writeHead(413, { connection: 'keep-alive' }).end('enough');
  });
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; sent < 10_000; sent += 1) yield new Uint8Array(2 ** 20);
  }
  const body = { bytes: 10_000 * 2 ** 20, chunks: endless() };
  const answer = await local.send({ url: address, method: 'POST', body });
  expect([answer.status, answer.body.toString()]).toEqual([413, 'enough']);
  const before = sent;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(sent).toBeLessThanOrEqual(before + 1);
  expect(sent).toBeLessThan(10_000);
});

test('a private address, and a name that points to one, are refused before anything is sent', async () => {
  let asked = 0;
  const address = await serve((_request, response) => {
    asked += 1;
    response.end();
  });
  const { port } = new URL(address);
  const strict = new Outgoing();
  await expect(strict.send({ url: address })).rejects.toMatchObject({ failure: 'refused' });
  await expect(strict.send({ url: `https://localhost:${port}` })).rejects.toMatchObject({
    failure: 'refused',
    message: expect.stringContaining('localhost points to no public address'),
  });
  expect(asked).toBe(0);
});

test('a name that the operator allows is reached', async () => {
  const address = await serve((_request, response) => response.end('here'));
  const { body } = await local.send({ url: address.replace('127.0.0.1', 'localhost') });
  expect(body.toString()).toBe('here');
});

test('a redirect is an answer and is not followed', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/elsewhere') return response.end('secret');
    return response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(await local.send({ url: address })).toMatchObject({
    status: 302,
    headers: { location: '/elsewhere' },
  });
});

test('an answer that unpacks to too much is given up', async () => {
  const address = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(10_000_000)));
  });
  await expect(local.send({ url: address, maxBytes: 100_000 })).rejects.toMatchObject({
    failure: 'too-large',
  });
});

test('an answer that breaks off, or never comes, is a failure', async () => {
  const address = await serve((request, response) => {
    if (request.url === '/silent') return;
    response.writeHead(200, { 'content-length': '100' });
    response.write('half of it');
    setImmediate(() => response.destroy());
  });
  await expect(local.send({ url: address })).rejects.toMatchObject({ failure: 'unreachable' });
  await expect(local.send({ url: `${address}/silent`, timeLimit: 50 })).rejects.toMatchObject({
    failure: 'time-limit',
  });
  const stop = AbortSignal.abort(new Error('the service is stopping'));
  await expect(local.send({ url: address, signal: stop })).rejects.toThrow('is stopping');
});

test('a download is a whole file or none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breakwater-download-'));
  const address = await serve((request, response) => {
    if (request.url === '/none') return response.writeHead(404).end('not here');
    return response.end(Buffer.alloc(50_000, 7));
  });
  const file = join(folder, 'whole');
  expect(await local.download({ url: address }, file)).toMatchObject({ status: 200 });
  expect(readFileSync(file)).toHaveLength(50_000);
  const part = join(folder, 'part');
  await expect(local.download({ url: address, maxBytes: 1_000 }, part)).rejects.toMatchObject({
    failure: 'too-large',
  });
  expect(await local.download({ url: `${address}/none` }, part)).toMatchObject({ status: 404 });
  expect(existsSync(part)).toBe(false);
  rmSync(folder, { recursive: true });
});
