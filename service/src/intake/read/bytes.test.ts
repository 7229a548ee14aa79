import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ByteSource, fileSource, NotAFile, streamSource, TruncatedSource } from './bytes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bytes '));
});
afterAll(() => rm(folder, { recursive: true }));

const text = Array.from({ length: 40_000 }, (_, index) => `line ${index * 7919}`).join('\n');

async function readAll(source: ByteSource, offset = 0) {
  const chunks: Uint8Array[] = [];
  let error: unknown;
  try {
    for await (const chunk of source.chunks(offset)) chunks.push(chunk);
  } catch (thrown) {
    error = thrown;
  }
  return { text: Buffer.concat(chunks).toString(), error };
}

async function file(name: string, bytes: Uint8Array): Promise<ByteSource> {
  await writeFile(join(folder, name), bytes);
  return fileSource(join(folder, name));
}

test('a file is read from an offset, plain, gzipped, or as several gzips in one', async () => {
  const half = text.length / 2;
  const two = Buffer.concat([gzipSync(text.slice(0, half)), gzipSync(text.slice(half))]);
  const sources = [
    await file('plain', Buffer.from(text)),
    await file('packed', gzipSync(text)),
    await file('two', two),
  ];
  for (const source of sources) {
    expect(await readAll(source)).toEqual({ text, error: undefined });
    expect((await readAll(source, 1000)).text).toBe(text.slice(1000));
    expect(source.bytesRead()).toBe(source.size);
  }
});

test('of a gzip that is cut short all that can be unpacked is given, then the fault', async () => {
  const packed = gzipSync(text);
  const source = await file('cut', packed.subarray(0, packed.length - 2000));
  const { text: found, error } = await readAll(source);
  expect(error).toBeInstanceOf(TruncatedSource);
  expect(found.length).toBeGreaterThan(text.length * 0.9);
  expect(text.startsWith(found)).toBe(true);
});

test('a damaged gzip gives what came before the damage', async () => {
  const packed = Buffer.from(gzipSync(text));
  packed.fill(0xff, packed.length - 3000, packed.length - 2000);
  const { text: found, error } = await readAll(await file('damaged', packed));
  expect((error as Error).message).toContain('damaged');
  expect(found.length).toBeGreaterThan(0);
});

test('a stream may be gzipped too, even when its first bytes come one by one', async () => {
  const packed = gzipSync('a\nb\n');
  const bytes = Array.from(packed, (byte) => Uint8Array.of(byte));
  expect((await readAll(streamSource('-', Readable.from(bytes)))).text).toBe('a\nb\n');
});

test('a folder is no file', async () => {
  await expect(fileSource(folder)).rejects.toBeInstanceOf(NotAFile);
});
