import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Restriction } from './restriction.ts';

const opened = '.ndjson';
const closed = '.closed';

/**
 * Where restrictions are kept while the record cannot be reached: a file of this process, synced
 * before an answer goes out, that is taken into the record when it is back. Holds keys, no ids.
 */
export class Journal {
  readonly #folder: string;
  readonly #name: string;
  #file: Promise<FileHandle> | undefined;

  constructor(folder: string, name: string) {
    this.#folder = folder;
    this.#name = name;
  }

  /** Keeps restrictions: durable when it answers. */
  async append(restrictions: readonly Restriction[]): Promise<void> {
    this.#file ??= this.#open();
    const file = await this.#file.catch((error) => {
      this.#file = undefined;
      throw error;
    });
    await file.appendFile(restrictions.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await file.datasync();
  }

  /**
   * Hands over what was kept, also by processes that ended since, file by file; a file goes when it
   * was taken. What a process kept while it died is handed over as far as it was whole.
   */
  async drain(take: (restrictions: readonly Restriction[]) => Promise<void>): Promise<number> {
    if (this.#file) {
      const file = await this.#file;
      this.#file = undefined;
      await file.close();
      const path = join(this.#folder, this.#name);
      await rename(`${path}${opened}`, `${path}-${Date.now()}${closed}`);
    }
    let taken = 0;
    for (const name of await this.#closedFiles()) {
      const text = await readFile(join(this.#folder, name), 'utf8');
      const lines = text.split('\n').slice(0, -1);
      const restrictions = lines.map((line) => JSON.parse(line) as Restriction);
      for (let at = 0; at < restrictions.length; at += 5_000) {
        await take(restrictions.slice(at, at + 5_000));
      }
      taken += restrictions.length;
      await rm(join(this.#folder, name));
    }
    return taken;
  }

  /** At a start: what processes before left open is closed, so that it is handed over. */
  async adopt(isAlive: (name: string) => boolean): Promise<void> {
    for (const name of await this.#files()) {
      if (!name.endsWith(opened) || isAlive(name.slice(0, -opened.length))) continue;
      const path = join(this.#folder, name);
      await rename(path, `${path.slice(0, -opened.length)}${closed}`);
    }
  }

  async close(): Promise<void> {
    const file = await this.#file;
    this.#file = undefined;
    await file?.close();
  }

  async #open(): Promise<FileHandle> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = await open(join(this.#folder, `${this.#name}${opened}`), 'a', 0o600);
    const folder = await open(this.#folder, 'r');
    await folder.sync();
    await folder.close();
    return file;
  }

  async #files(): Promise<string[]> {
    return readdir(this.#folder).catch(() => []);
  }

  async #closedFiles(): Promise<string[]> {
    return (await this.#files()).filter((name) => name.endsWith(closed)).sort();
  }
}
