import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { exactDigests } from '@breakwater/fingerprint';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../../../http/index.ts';
import { incomingFolder, mostBytes, receiveUpload } from '../../../media/index.ts';
import { OutgoingError } from '../../../outgoing/index.ts';
import type { HmaContext } from './endpoint.ts';
import { HmaError } from './hma-error.ts';
import { namesIn, queried } from './read-request.ts';
import { type ContentType, contentTypeNamed, signalTypesOf } from './signal-types.ts';

/** Signals of content by their types; of a picture without features, PDQ is the empty text. */
export type Signals = Readonly<Record<string, string>>;

/** What came with a file in a form. */
export interface HashedForm {
  readonly signals: Signals;
  readonly fields: Readonly<Record<string, string>>;
}

/** Quality of PDQ below which HMA tells no hash (Meta, 2019). */
const leastQuality = 50;
const mostRedirects = 5;

/** Hashes the one file of a form; its field names the kind of content. */
export async function hashForm(request: FastifyRequest, context: HmaContext): Promise<HashedForm> {
  const { body } = request;
  const isForm = /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
  if (!isForm || !(body instanceof IncomingMessage)) throw noForm();
  const folder = await incomingFolder(context.database.dataFolder);
  const upload = await receiveUpload(body, { folder, maxBytes: mostBytes() }).catch(asHmaSays);
  try {
    if (upload.fileField === null) throw noForm();
    const content = contentTypeNamed(upload.fileField);
    const signals = await hashFile(upload.path, content, namesIn(request, 'types'), context);
    return { signals, fields: upload.fields };
  } finally {
    await upload.remove();
  }
}

/** Fetches content and hashes it. */
export async function hashUrl(
  request: FastifyRequest,
  url: string,
  context: HmaContext,
): Promise<Signals> {
  const folder = await incomingFolder(context.database.dataFolder);
  const path = join(folder, `${process.pid}-${randomUUID()}`);
  try {
    const type = await download(url, path, context);
    const content = contentOf(queried(request, 'content_type') ?? '', type);
    return await hashFile(path, content, namesIn(request, 'types'), context);
  } finally {
    await rm(path, { force: true });
  }
}

async function hashFile(
  path: string,
  content: ContentType,
  asked: readonly string[] | undefined,
  { database, pool }: HmaContext,
): Promise<Signals> {
  const types = await signalTypesOf(database.kysely, content, asked);
  const signals: Record<string, string> = {};
  for (const { name } of types) {
    signals[name] = name === 'pdq' ? await pdqOf(path, pool) : await md5Of(path);
  }
  return signals;
}

async function pdqOf(path: string, pool: HmaContext['pool']): Promise<string> {
  const { pdq, quality = 0, error } = await pool.hash(path);
  if (pdq === undefined) throw new HmaError(400, `The photo ${error ?? 'is none'}`);
  return quality < leastQuality ? '' : pdq;
}

async function md5Of(path: string): Promise<string> {
  return (await exactDigests(createReadStream(path))).md5;
}

/** Answers the media type that the sender tells. */
async function download(url: string, path: string, { outgoing }: HmaContext): Promise<string> {
  const maxBytes = mostBytes();
  let place = url;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    if (!/^https?:\/\/[^/]/i.test(place) || !URL.canParse(place)) {
      throw new HmaError(400, 'Invalid or unsafe URL provided');
    }
    const { status, headers } = await outgoing
      .download({ url: place, maxBytes, timeLimit: 30_000 }, path)
      .catch(asFetched);
    if (status >= 200 && status < 300) return headers['content-type'] ?? '';
    const { location } = headers;
    if (status < 300 || status >= 400 || !location) {
      throw new HmaError(400, `Failed to fetch URL: it answered ${status}`);
    }
    place = new URL(location, place).href;
  }
  throw new HmaError(400, 'Failed to fetch URL: it is redirected over and over');
}

function asFetched(error: unknown): never {
  if (!(error instanceof OutgoingError)) throw error;
  if (error.failure === 'too-large') throw new HmaError(413, 'Content too large');
  if (error.failure === 'refused') {
    throw new HmaError(400, 'Invalid or unsafe URL provided', error.message);
  }
  throw new HmaError(400, `Failed to fetch URL: ${error.message}`);
}

function contentOf(hint: string, mediaType: string): ContentType {
  if (hint) return contentTypeNamed(hint);
  if (/^image/i.test(mediaType)) return 'photo';
  if (/^video/i.test(mediaType)) return 'video';
  throw new HmaError(
    400,
    `unsupported url ContentType: '${mediaType}', if you know the expected type, provide it with ` +
      'the content_type query param',
  );
}

function asHmaSays(error: unknown): never {
  if (error instanceof Problem && error.type === 'more-than-one-file') {
    throw new HmaError(400, 'Only one file allowed per request');
  }
  if (error instanceof Problem && error.type === 'no-media') throw noForm();
  throw error;
}

function noForm(): HmaError {
  return new HmaError(400, 'Missing multipart/form-data file upload');
}
