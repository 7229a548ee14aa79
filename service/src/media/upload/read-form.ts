import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { problem } from '../../http/index.ts';
import { chunksOf } from './chunks.ts';
import { type FileSink, tooLarge } from './file-sink.ts';

/** What a form holds beside the bytes of its file. */
export interface Form {
  /** Name of the file's field; null where there was no file. */
  readonly fileField: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** Bytes of a form beside its file. */
export const mostOfForm = 65_536;

const limits = { fields: 20, fieldSize: 8_192, parts: 30, headerPairs: 50 };

/**
 * Reads a multipart form (RFC 7578): writes its one file as it streams in.
 *
 * @throws Problem 413 where it is too large, 400 where there are two files
 * @throws {Error} where it is no such form, or ends early
 */
export async function readForm(body: IncomingMessage, sink: FileSink): Promise<Form> {
  const fields = new Map<string, string>();
  let fileField: string | null = null;
  let writing: Promise<void> = Promise.resolve();
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => {});
  const form = new Busboy({ headers: body.headers as BusboyHeaders, limits });
  form.on('error', fail);
  form.on('field', (name, value) => fields.set(name, value));
  form.on('file', (name, file) => {
    if (fileField !== null) {
      file.resume();
      fail(secondFile());
      return;
    }
    fileField = name;
    writing = copy(file, sink).catch(fail);
  });
  const finished = once(form, 'finish');
  finished.catch(() => {});
  let bytes = 0;
  for await (const chunk of chunksOf(body)) {
    bytes += chunk.length;
    if (bytes > sink.maxBytes + mostOfForm) throw tooLarge(sink.maxBytes);
    if (!form.write(chunk)) await Promise.race([once(form, 'drain'), failed]);
  }
  form.end();
  await Promise.race([finished, failed]);
  await Promise.race([writing, failed]);
  return { fileField, fields: Object.fromEntries(fields) };
}

async function copy(file: Readable, sink: FileSink): Promise<void> {
  for await (const chunk of file) await sink.write(chunk);
}

function secondFile() {
  return problem(
    400,
    'more-than-one-file',
    'The form holds more than one file.',
    'Send one file in a request.',
  );
}
