import { once } from 'node:events';
import { NotAFile } from '../intake/index.ts';

/** Why a file cannot be read. */
export function whyNot(file: string, error: NodeJS.ErrnoException): string {
  if (error instanceof NotAFile) return error.message;
  return `${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`;
}

/** Waits for a slow reader, so that what is printed does not pile up. */
export async function print(lines: string): Promise<void> {
  if (lines !== '' && !process.stdout.write(lines)) await once(process.stdout, 'drain');
}
