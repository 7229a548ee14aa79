import { readFile } from 'node:fs/promises';

/**
 * Seeds from a file: an id a line, blank lines and lines that begin with `#` left out.
 *
 * @throws Error with the file's name, where it is missing, no text, or names nobody
 */
export async function readSeeds(file: string): Promise<string[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error(`${file}: there is no such file.`);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new Error(`${file}: is not UTF-8. Write one account id a line.`);
    }
    throw new Error(`${file}: ${message}`);
  }
  const seeds = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (seeds.length === 0) throw new Error(`${file}: names no account. Write one id a line.`);
  return seeds;
}
