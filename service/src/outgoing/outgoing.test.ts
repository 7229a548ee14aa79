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
