import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/** Where an import reads from. */
export interface ByteSource {
  /** As it is shown: the path, or `-` for standard input. */
  readonly name: string;
  /** Bytes of the whole as stored; undefined where that cannot be known. */
  readonly size: number | undefined;
  readonly compressed: boolean;
  /** Bytes read of what is stored, for a progress by bytes. */
  bytesRead(): number;
  /** The uncompressed bytes from an offset. A truncated gzip ends with `TruncatedSource`. */
  chunks(offset: number): AsyncGenerator<Uint8Array>;
}

/** A compressed source that ends before its end; all bytes before it have been given. */
export class TruncatedSource extends Error {}

/** A file, plain or gzip (told by its first bytes, whatever its name). */
export async function fileSource(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r');
  let size: number;
  let compressed: boolean;
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw new NotAFile(path);
    size = stat.size;
    const magic = Buffer.alloc(2);
    await handle.read(magic, 0, 2, 0);
    compressed = isGzip(magic);
  } finally {
    await handle.close();
  }
  let read = 0;
  return {
    name: path,
    size,
    compressed,
    bytesRead: () => read,
    async *chunks(offset) {
      // A gzip has no way in but the front; the part already imported is unpacked and passed over.
      const begin = compressed ? 0 : offset;
      read = begin;
      const stored = createReadStream(path, { start: begin, highWaterMark: chunkBytes });
      const counted = count(stored, (bytes) => {
        read += bytes;
      });
      yield* compressed ? skip(unpack(counted), offset) : counted;
    },
  };
}

export class NotAFile extends Error {
  constructor(path: string) {
    super(`${path} is a folder; name the files in it.`);
  }
}

/** A stream that can be read once: standard input, a request. gzip is told by its first bytes. */
export function streamSource(name: string, stream: Readable): ByteSource {
  let read = 0;
  return {
    name,
    size: undefined,
    compressed: false,
    bytesRead: () => read,
    async *chunks(offset) {
      const counted = count(stream, (bytes) => {
        read += bytes;
      });
      const [first, all] = await peek(counted);
      yield* skip(isGzip(first) ? unpack(all) : all, offset);
    },
  };
}

const chunkBytes = 1024 * 1024;

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function* count(
  chunks: AsyncIterable<Uint8Array>,
  add: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    add(chunk.length);
    yield chunk;
  }
}

/** The first two bytes, and everything including them. */
async function peek(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<[Uint8Array, AsyncGenerator<Uint8Array>]> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < 2) {
    const { done, value } = await chunks.next();
    if (done) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  async function* all() {
    if (head.length > 0) yield head;
    yield* chunks;
  }
  return [head, all()];
}

/** The chunks from an offset on. */
export async function* skip(
  chunks: AsyncIterable<Uint8Array>,
  offset: number,
): AsyncGenerator<Uint8Array> {
  let left = offset;
  for await (const chunk of chunks) {
    if (left >= chunk.length) left -= chunk.length;
    else {
      yield left > 0 ? chunk.subarray(left) : chunk;
      left = 0;
    }
  }
}

/** Little enough that even the best-packed piece unpacks into some 16 MB. */
const packedPiece = 16 * 1024;

/**
 * Unpacks piece by piece. A stream's own buffer is lost when it fails, so what a piece gave is taken
 * before the next goes in, and everything before the fault is given before the fault is thrown.
 */
async function* unpack(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  const unpacked: Uint8Array[] = [];
  let fault: NodeJS.ErrnoException | undefined;
  gunzip.on('data', (bytes) => unpacked.push(bytes));
  gunzip.on('error', (error) => {
    fault = error;
  });
  const closed = new Promise<void>((resolve) => gunzip.once('close', resolve));
  /** A step that fails is never called back; the stream closes instead. */
  const step = (begin: (done: () => void) => void) =>
    Promise.race([new Promise<void>(begin), closed]);
  try {
    for await (const chunk of chunks) {
      for (let start = 0; start < chunk.length && !fault; start += packedPiece) {
        const piece = chunk.subarray(start, start + packedPiece);
        await step((done) => gunzip.write(piece, done));
        yield* unpacked.splice(0);
      }
    }
    if (!fault) await step((done) => gunzip.flush(done));
    await new Promise((resolve) => setImmediate(resolve));
    yield* unpacked.splice(0);
    if (!fault) await finished(gunzip.end()).catch(() => {});
    yield* unpacked.splice(0);
    if (fault) throw asTruncated(fault);
  } finally {
    gunzip.destroy();
  }
}

function asTruncated(fault: NodeJS.ErrnoException): TruncatedSource {
  const text =
    fault.code === 'Z_BUF_ERROR'
      ? 'The gzip ends before its end: it is cut short.'
      : `The gzip is damaged: ${fault.message}.`;
  return new TruncatedSource(text, { cause: fault });
}
