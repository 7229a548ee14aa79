import { StringDecoder } from 'node:string_decoder';
import type { ByteSource } from '../intake/index.ts';

/** A JSON object of a list, or why a line is none. */
export type JsonLine =
  | { readonly line: number; readonly value: object; readonly problem?: undefined }
  | { readonly line: number; readonly value?: undefined; readonly problem: string };

/** Characters of a line; longer ones are left out. */
const most = 16 * 1024 * 1024;

/** The objects of NDJSON, batch by batch as the bytes come; blank lines are passed over. */
export async function* readJsonLines(source: ByteSource): AsyncGenerator<JsonLine[]> {
  const decoder = new StringDecoder('utf8');
  let line = 0;
  let rest = '';
  const take = (text: string): JsonLine[] => {
    line += 1;
    const plain = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    return plain.trim() === '' ? [] : [readLine(plain, line)];
  };
  for await (const chunk of source.chunks(0)) {
    const lines = (rest + decoder.write(chunk)).split('\n');
    // One more than is taken, so that a line cut here is seen to be too long.
    rest = (lines.pop() as string).slice(0, most + 1);
    yield lines.flatMap(take);
  }
  rest += decoder.end();
  if (rest !== '') yield take(rest);
}

function readLine(text: string, line: number): JsonLine {
  if (text.length > most) return { line, problem: `has more than ${most} characters` };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { line, value };
    return { line, problem: 'is no JSON object' };
  } catch {
    return { line, problem: 'is no JSON' };
  }
}
