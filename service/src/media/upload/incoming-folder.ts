import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of files tell the process that writes them. */
const owned = /^(\d+)-/;

/**
 * The folder in which media lie while they are looked at, for this process's files alone; readable
 * by nobody else. What processes left behind that died is taken away.
 */
export async function incomingFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, 'incoming-media');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const owner = Number(owned.exec(name)?.[1]);
    if (owner && !isAlive(owner)) await rm(join(folder, name), { force: true });
  }
  return folder;
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // There is one, and it is another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
