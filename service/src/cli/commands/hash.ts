import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { HashPool, type MediaHashes, UnreadableFile } from '../../media/index.ts';
import { print } from '../lists.ts';
import { say } from '../storage-errors.ts';

interface Flags {
  readonly dihedral?: true;
  readonly trim?: true;
}

/** Files that are begun for each process before the oldest is printed. */
const ahead = 4;

/** `breakwater hash`: fingerprints of files, a line each, in the order in which they are named. */
export function hashCommand(program: Command): void {
  program
    .command('hash')
    .description('print the fingerprints of images and videos as NDJSON, on all cores')
    .argument(
      '<file...>',
      'JPEG, PNG, WebP, GIF, TIFF, AVIF; MP4, QuickTime, WebM, Matroska, MPEG-TS, and what ffmpeg knows',
    )
    .option('--dihedral', 'also PDQ of every image turned and mirrored, eight in all')
    .option('--trim', 'also PDQ of what is within bars of one colour, where there are any')
    .action(async (files: string[], flags: Flags, command: Command) => {
      const pool = new HashPool({ processes: Math.min(availableParallelism(), files.length) });
      let failed = 0;
      try {
        for await (const { file, hashes, reason } of hashAll(pool, files, flags)) {
          if (hashes) await print(`${JSON.stringify({ file, ...hashes })}\n`);
          if (reason === undefined) continue;
          say(`${file}: ${reason}`);
          failed++;
        }
      } finally {
        await pool.close();
      }
      if (failed > 0) {
        const text = failed === 1 ? '1 file was' : `${failed} files were`;
        command.error(`error: ${text} not hashed; the reasons are above.`, { exitCode: 2 });
      }
    });
}

interface Hashed {
  readonly file: string;
  readonly hashes?: MediaHashes;
  /** Why there is no fingerprint, or nothing at all. */
  readonly reason?: string | undefined;
}

/** Keeps every process busy, and no more files in memory than that takes. */
async function* hashAll(
  pool: HashPool,
  files: readonly string[],
  flags: Flags,
): AsyncGenerator<Hashed> {
  const begun: Promise<Hashed>[] = [];
  for (const file of files) {
    begun.push(hashOne(pool, file, flags));
    if (begun.length >= ahead * pool.size) yield await begun.shift()!;
  }
  for (const hashed of begun) yield await hashed;
}

async function hashOne(pool: HashPool, file: string, flags: Flags): Promise<Hashed> {
  try {
    const hashes = await pool.hash(file, flags);
    return { file, hashes, reason: hashes.error };
  } catch (error) {
    if (error instanceof UnreadableFile) return { file, reason: error.message };
    throw error;
  }
}
