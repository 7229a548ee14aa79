import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { type Duplex, PassThrough, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { type Destinations, destinations } from './destinations.ts';
import { OutgoingError } from './outgoing-error.ts';

/** A body that is sent as it comes. */
export interface StreamedBody {
  readonly bytes: number;
  /** So many bytes together. What they throw, `send` throws. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface OutgoingRequest {
  readonly url: string | URL;
  /** GET unless told. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | StreamedBody;
  /** Milliseconds until the whole answer must be here; 60,000 unless told. */
  readonly timeLimit?: number;
  /** Most bytes of an answer, unpacked; 64 MiB unless told. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** What another service answered, whatever its status. Redirects are answers: none is followed. */
export interface OutgoingAnswer {
  readonly status: number;
  /** By lower-case name; of a header that came twice, the values with a comma between them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const mebibyte = 2 ** 20;

/**
 * Calls other services: only where `destinations` lets it, within a time and a size, packed answers
 * unpacked. One for a process; its connections are kept and end with it.
 */
export class Outgoing {
  readonly #destinations: Destinations;
  readonly #http: HttpAgent;
  readonly #https: HttpsAgent;

  /** @param allowed places that may be called although they are private: see `destinations`. */
  constructor({ allowed = [] }: { readonly allowed?: readonly string[] } = {}) {
    this.#destinations = destinations(allowed);
    this.#http = new HttpAgent({ keepAlive: true });
    this.#https = new HttpsAgent({ keepAlive: true });
  }

  /**
   * Sends a request and reads its whole answer into memory.
   *
   * @throws {OutgoingError}
   */
  async send(request: OutgoingRequest): Promise<OutgoingAnswer> {
    const chunks: Buffer[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    const { status, headers } = await this.#exchange(request, () => sink);
    return { status, headers, body: Buffer.concat(chunks) };
  }

  /**
   * Sends a request and writes the body of its answer to a file, which is new; of an answer that
   * is not 2xx, nothing. The file is gone where this throws.
   *
   * @throws {OutgoingError}
   */
  async download(request: OutgoingRequest, file: string): Promise<Omit<OutgoingAnswer, 'body'>> {
    try {
      return await this.#exchange(request, (status) =>
        status >= 200 && status < 300
          ? createWriteStream(file, { flags: 'wx', mode: 0o600 })
          : new Writable({ write: (_chunk, _encoding, done) => done() }),
      );
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  }

  /**
   * Refuses an address that `send` would refuse by what it says, to tell it to whoever gives it.
   *
   * @throws {OutgoingError} `refused`
   */
  check(url: string): void {
    this.#destinations.check(parseUrl(url));
  }

  /** Ends the connections that are kept. */
  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  async #exchange(
    request: OutgoingRequest,
    sinkFor: (status: number) => Writable,
  ): Promise<Omit<OutgoingAnswer, 'body'>> {
    const { timeLimit = 60_000, maxBytes = 64 * mebibyte, signal } = request;
    const url = parseUrl(request.url);
    this.#destinations.check(url);
    const late = AbortSignal.timeout(timeLimit);
    const ending = signal ? AbortSignal.any([signal, late]) : late;
    try {
      const answer = await this.#connect(url, request, ending);
      const status = answer.statusCode ?? 0;
      await pipeline(answer, unpacking(answer), limit(maxBytes), sinkFor(status), {
        signal: ending,
      });
      return { status, headers: headersOf(answer) };
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof OutgoingError) throw error;
      if (error instanceof BodyFailure) throw error.cause;
      if (error instanceof Error && error.cause instanceof OutgoingError) throw error.cause;
      if (late.aborted) {
        throw new OutgoingError(
          'time-limit',
          `${url.origin} gave no whole answer in ${timeLimit / 1000} seconds.`,
        );
      }
      throw new OutgoingError(
        'unreachable',
        `${url.origin} gave no whole answer: ${(error as Error).message}.`,
        error,
      );
    }
  }

  #connect(
    url: URL,
    { method = 'GET', headers = {}, body }: OutgoingRequest,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const tls = url.protocol === 'https:';
    return new Promise((resolve, reject) => {
      const sent = (tls ? requestHttps : requestHttp)(
        url,
        {
          method,
          agent: tls ? this.#https : this.#http,
          lookup: this.#destinations.lookup,
          signal,
          headers: {
            'accept-encoding': 'gzip, deflate, br',
            'user-agent': 'breakwater',
            ...headers,
            ...(body !== undefined && { 'content-length': lengthOf(body) }),
          },
        },
        resolve,
      );
      sent.on('error', reject);
      // Who answers before all was sent wants no more of it.
      sent.on('response', (answer) =>
        answer.once('end', () => {
          if (!sent.writableFinished) sent.destroy();
        }),
      );
      if (body === undefined || isPlain(body)) sent.end(body);
      else pipeline(failingAsBody(body.chunks), sent).catch(reject);
    });
  }
}

/** What was to be sent could not be read: no fault of the other service. */
class BodyFailure extends Error {}

async function* failingAsBody(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    throw new BodyFailure('The body cannot be read.', { cause });
  }
}

function isPlain(body: string | Uint8Array | StreamedBody): body is string | Uint8Array {
  return typeof body === 'string' || body instanceof Uint8Array;
}

function lengthOf(body: string | Uint8Array | StreamedBody): number {
  return isPlain(body) ? Buffer.byteLength(body) : body.bytes;
}

function parseUrl(url: string | URL): URL {
  if (url instanceof URL) return url;
  if (URL.canParse(url)) return new URL(url);
  throw new OutgoingError('refused', `"${url}" is no address.`);
}

function unpacking({ headers }: IncomingMessage): Duplex {
  switch (headers['content-encoding']) {
    case undefined:
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new Error(`it is packed as ${headers['content-encoding']}`);
  }
}

/** Passes bytes on until they are too many, counted as they are unpacked. */
function limit(maxBytes: number) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        throw new OutgoingError('too-large', `The answer has more than ${maxBytes} bytes.`);
      }
      yield chunk;
    }
  };
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}
