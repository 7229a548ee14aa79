import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own, that can be filled without harm to others. */
export interface SmallDisk {
  /** Leaves nothing free. */
  fill(): void;
  empty(): void;
  unmount(): void;
}

/** Mounts a disk of memory at a folder; undefined where that is not allowed (it takes root). */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  const args = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder];
  if (spawnSync('mount', args).status !== 0) return undefined;
  const ballast = join(folder, 'ballast');
  return {
    fill() {
      const file = openSync(ballast, 'w');
      const block = Buffer.alloc(1024 * 1024);
      try {
        for (;;) {
          const { bavail, bsize } = statfsSync(folder);
          const free = bavail * bsize;
          if (free === 0) return;
          writeSync(file, block, 0, Math.min(block.length, free));
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    unmount() {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        if (spawnSync('umount', [folder]).status === 0) return;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      }
      spawnSync('umount', ['-l', folder]);
    },
  };
}
