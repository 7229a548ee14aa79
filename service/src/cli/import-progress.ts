import type { ByteSource } from '../intake/index.ts';

const number = new Intl.NumberFormat('en');

export interface ImportProgress {
  /** @param lines imported by this run @param before lines of earlier runs */
  report(lines: number, before: number): void;
  end(): void;
}

/**
 * How far an import is: a bar on a terminal, elsewhere a line every ten seconds. Per cent are of the
 * bytes of the file, as stored.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function importProgress(
  stream: NodeJS.WriteStream,
  source: ByteSource,
  now: () => number,
): ImportProgress {
  const started = now();
  let shownAt = started;
  let drawn = false;
  return {
    report(lines, before) {
      const elapsed = (now() - started) / 1000;
      const rate = lines / Math.max(elapsed, 0.001);
      const share = source.size ? Math.min(1, source.bytesRead() / source.size) : undefined;
      const text =
        `${number.format(before + lines)} lines, ${number.format(Math.round(rate))} lines/s` +
        (share === undefined ? '' : `, ${remaining(share, elapsed)}`);
      if (stream.isTTY) {
        stream.write(`\r${share === undefined ? '' : `${bar(share)} `}${text}\x1b[K`);
        drawn = true;
      } else if (now() - shownAt >= 10_000) {
        shownAt = now();
        const percent = share === undefined ? '' : `${Math.floor(share * 100)} %, `;
        stream.write(`${source.name}: ${percent}${text}\n`);
      }
    },
    end() {
      if (drawn) stream.write('\n');
    },
  };
}

function bar(share: number): string {
  const filled = Math.round(share * 30);
  return `${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${Math.floor(share * 100)} %`;
}

function remaining(share: number, elapsed: number): string {
  const seconds = Math.round((elapsed * (1 - share)) / Math.max(share, 0.001));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`;
}
