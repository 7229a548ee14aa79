import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { type ByteSource, fileSource, streamSource } from '../intake/index.ts';

/** A hash of a list, or why a line is none. */
export type HashLine =
  | { readonly line: number; readonly hash: Uint8Array; readonly problem?: undefined }
  | { readonly line: number; readonly hash?: undefined; readonly problem: string };

/** What is kept of a line: the hash comes first, and the rest is not read. */
const mostCharacters = 64 * 1024;
/** A first column of 64 hexadecimal digits, in quotes or not. */
const firstColumn = /^\s*(["']?)([0-9a-f]{64})\1(?=[\s,;|#]|$)/i;
/** Blank lines, comments, and the head of a table. */
const nothing = /^\s*(#|$)/;
const headOfTable = /^\s*["']?(hash|pdq|hash_value|indicator)\b/i;

/** A list of hashes: a file, plain or gzip, a pipe, or standard input as `-`. */
export async function hashSource(name: string): Promise<ByteSource> {
  if (name === '-') return streamSource('standard input', process.stdin);
  // A pipe can be read once, and not from an offset.
  const kind = await stat(name);
  if (kind.isFile() || kind.isDirectory()) return fileSource(name);
  return streamSource(name, createReadStream(name));
}

/**
 * The hashes of a list, batch by batch as the bytes come: the first column of each line, or the
 * field `pdq` of a line of JSON, as `breakwater hash` prints it.
 */
export async function* readHashLines(source: ByteSource): AsyncGenerator<HashLine[]> {
  const decoder = new StringDecoder('utf8');
  let line = 0;
  let rest = '';
  const take = (text: string) => {
    line++;
    if (line === 1) text = text.replace(/^\uFEFF/, '');
    if (nothing.test(text) || (line === 1 && headOfTable.test(text))) return [];
    return [readLine(text, line)];
  };
  for await (const chunk of source.chunks(0)) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop()!.slice(0, mostCharacters);
    yield lines.flatMap(take);
  }
  rest += decoder.end();
  if (rest !== '') yield take(rest);
}

function readLine(text: string, line: number): HashLine {
  if (text.trimStart().startsWith('{')) return readJson(text, line);
  const hash = firstColumn.exec(text)?.[2];
  if (hash !== undefined) return { line, hash: Buffer.from(hash, 'hex') };
  return { line, problem: `${shown(text)} does not begin with 64 hexadecimal digits` };
}

function readJson(text: string, line: number): HashLine {
  let pdq: unknown;
  try {
    ({ pdq } = JSON.parse(text));
  } catch {
    return { line, problem: `${shown(text)} is no JSON` };
  }
  if (typeof pdq === 'string' && /^[0-9a-f]{64}$/i.test(pdq)) {
    return { line, hash: Buffer.from(pdq, 'hex') };
  }
  return { line, problem: `${shown(text)} has no field "pdq" of 64 hexadecimal digits` };
}

function shown(text: string): string {
  const trimmed = text.trim();
  return JSON.stringify(trimmed.length > 80 ? `${trimmed.slice(0, 80)}...` : trimmed);
}
