import type { Stats } from 'node:fs';

/** A file that cannot be read: nothing is known of it. The message says why. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EACCES: 'may not be read (EACCES).',
};

/** The error of a file operation as a reader of the message wants it. */
export function unreadable(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new UnreadableFile(reasons[code] ?? `cannot be read: ${message}`, { cause: error });
}

/** A folder, a pipe or a device: it has no bytes to hash, or no end. */
export function notRegular(stat: Stats): UnreadableFile {
  return new UnreadableFile(
    stat.isDirectory() ? 'is a folder; name the files in it.' : 'is no regular file.',
  );
}
