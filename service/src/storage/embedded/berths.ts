import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A process that writes into a data folder until it is ended; see `berths.worker.ts`. */
export interface Writer {
  readonly process: ChildProcess;
  /** Everything that it said. */
  readonly lines: string[];
  /** Waits for the first line that begins so; rejects when the process ends before. */
  says(beginning: string, after?: number): Promise<string>;
  /** Highest row whose commit was confirmed. */
  lastRow(): number;
  /** Waits for the end; answers the exit code or the signal. */
  ended(): Promise<number | string | null>;
}

export const workerFile = fileURLToPath(new URL('./berths.worker.ts', import.meta.url));

export function startWriter(folder: string, from = 0, options: SpawnOptions = {}): Writer {
  return follow(spawn(process.execPath, [workerFile, folder, String(from)], options));
}

export function follow(child: ChildProcess): Writer {
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  let errors = '';
  let rest = '';
  child.stderr?.on('data', (chunk) => (errors += chunk));
  child.stdout?.on('data', (chunk) => {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    for (const listener of listeners) listener();
  });
  const end = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  return {
    process: child,
    lines,
    says(beginning, after = 0) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const line = lines.slice(after).find((text) => text.startsWith(beginning));
          if (line === undefined) return;
          listeners.delete(look);
          resolve(line);
        };
        listeners.add(look);
        end.then((how) => reject(new Error(`ended with ${how}: ${errors}${lines.slice(-3)}`)));
        look();
      });
    },
    lastRow() {
      const rows = lines.filter((line) => line.startsWith('row '));
      return Number(rows.at(-1)?.slice(4) ?? -1);
    },
    ended: () => end,
  };
}

/** Whether a data folder has a server at work. */
export function hasServer(folder: string): boolean {
  return existsSync(join(folder, 'postgres', 'postmaster.pid'));
}
