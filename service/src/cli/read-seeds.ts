import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';

/** Bytes that an id has at most. */
const longestId = 2048;

/**
 * Seeds from a file, `-` for standard input: an id a line, blank lines and lines that begin with `#`
 * left out, a byte order mark and ends of lines of any system too.
 *
 * @throws Error with the file's name, where it is missing, no text, or names nobody
 */
export async function readSeeds(file: string): Promise<string[]> {
  const name = file === '-' ? 'standard input' : file;
  let text: string;
  try {
    const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`${name}: there is no such file.`);
    if (code === 'EISDIR') throw new Error(`${name}: is a folder; name the file with the seeds.`);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new Error(`${name}: is not UTF-8. Write one account id a line.`);
    }
    throw new Error(`${name}: ${message}`);
  }
  const seeds: string[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const id = line.trim();
    if (id === '' || id.startsWith('#')) continue;
    if (Buffer.byteLength(id) > longestId) {
      throw new Error(
        `${name}:${index + 1}: has ${Buffer.byteLength(id)} bytes, and no id has more than ${longestId}. Write one account id a line.`,
      );
    }
    seeds.push(id);
  }
  if (seeds.length === 0) throw new Error(`${name}: names no account. Write one id a line.`);
  return seeds;
}
