import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Problem, problem, type Server } from '../../http/index.ts';
import { chunksOf } from './chunks.ts';
import { FileSink, tooLarge } from './file-sink.ts';
import { type Form, mostOfForm, readForm } from './read-form.ts';

/** A file that was sent, in the incoming folder until it is removed. */
export interface Upload extends Form {
  readonly path: string;
  readonly bytes: number;
  remove(): Promise<void>;
}

export interface UploadLimits {
  /** The folder for the file: see `incomingFolder`. */
  readonly folder: string;
  readonly maxBytes: number;
}

/** Lets the routes of a scope read bodies as streams; JSON stays what it is. */
export function takeStreams(server: Server): void {
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

/**
 * Writes the file of a request to disk as it streams in: the one file of a multipart form, or the
 * whole body of any other type. Nothing of it is left where this throws.
 *
 * @throws Problem 413 where it is too large, 400 where it is cut short, empty, or no such form
 */
export async function receiveUpload(
  body: IncomingMessage,
  { folder, maxBytes }: UploadLimits,
): Promise<Upload> {
  if (Number(body.headers['content-length']) > maxBytes + mostOfForm) throw tooLarge(maxBytes);
  const path = join(folder, `${process.pid}-${randomUUID()}`);
  const file = await open(path, 'wx', 0o600);
  try {
    const sink = new FileSink(file, maxBytes);
    const isForm = /^multipart\/form-data\b/i.test(body.headers['content-type'] ?? '');
    const form = isForm ? await readForm(body, sink) : await readBody(body, sink);
    if (sink.bytes === 0) throw nothingSent();
    return { ...form, path, bytes: sink.bytes, remove: () => rm(path, { force: true }) };
  } catch (error) {
    await rm(path, { force: true });
    // Whoever sends on is to hear why it is refused: the rest is read, and forgotten.
    body.resume();
    throw error instanceof Problem ? error : problemOf(error as NodeJS.ErrnoException);
  } finally {
    await file.close();
  }
}

async function readBody(body: IncomingMessage, sink: FileSink): Promise<Form> {
  for await (const chunk of chunksOf(body)) await sink.write(chunk);
  return { fileField: null, fields: {} };
}

function nothingSent() {
  return problem(
    400,
    'no-media',
    'No file was sent.',
    'Send the bytes of an image or a video as the body, or a form with one file.',
  );
}

function problemOf({ code, message }: NodeJS.ErrnoException) {
  if (code === 'ENOSPC') {
    return problem(
      507,
      'disk-full',
      'The disk is full.',
      'Nothing of the file was kept. Free space on the disk of the data folder, then send it again.',
    );
  }
  return problem(
    400,
    'body-cut-short',
    'The body is cut short, or is no form.',
    `${message}. Nothing of it was kept: send the whole again.`,
  );
}
