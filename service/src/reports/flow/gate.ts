import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../../http/index.ts';
import type { Database } from '../../storage/index.ts';
import { limits, type Source } from './limits.ts';

const minute = 60_000;
/** Milliseconds in which counts gather before they are written together. */
const gathering = 50;

interface Count {
  readonly source: Source;
  readonly minute: number;
  admitted: number;
  refused: number;
}

/**
 * Counts what each source sends, by minute, in the record, so that all processes count together. A
 * count of what is let in is written some 50 ms later; what is put off is counted before its sender
 * hears so.
 */
class Gate {
  readonly #pool: Database['pool'];
  /** What the record had of this minute at the last look, and what was let in since. */
  #seen = new Map<string, number>();
  #seenMinute = 0;
  #pending = new Map<string, Count>();
  #writing: Promise<void> | undefined;

  constructor(pool: Database['pool']) {
    this.#pool = pool;
  }

  /** @returns seconds to wait, 0: come in. */
  async pass(sources: readonly Source[], now: number): Promise<number> {
    const current = Math.floor(now / minute);
    if (current !== this.#seenMinute) {
      this.#seen = new Map();
      this.#seenMinute = current;
    }
    const over = sources.find(({ key, limit }) => (this.#seen.get(key) ?? 0) >= limits[limit]);
    if (over) {
      await this.#count(over, current, 'refused');
      return Math.ceil(((current + 1) * minute - now) / 1000);
    }
    for (const source of sources) {
      this.#seen.set(source.key, (this.#seen.get(source.key) ?? 0) + 1);
      // Whoever comes in does not wait for the count; a count that fails is tried with the next.
      this.#count(source, current, 'admitted').catch(() => {});
    }
    return 0;
  }

  #count(source: Source, at: number, what: 'admitted' | 'refused'): Promise<void> {
    const key = `${source.key} ${at} ${source.channel}`;
    const count = this.#pending.get(key) ?? { source, minute: at, admitted: 0, refused: 0 };
    count[what] += 1;
    this.#pending.set(key, count);
    this.#writing ??= pause(gathering).then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const counts = [...this.#pending.values()].sort((one, other) =>
      one.source.key < other.source.key ? -1 : 1,
    );
    this.#pending = new Map();
    this.#writing = undefined;
    try {
      const { rows } = await this.#pool.query<{ key: string; minute: Date; admitted: number }>({
        name: 'reports flow',
        text: `INSERT INTO reports.flow AS known (minute, source_key, channel, admitted, refused)
         SELECT * FROM unnest($1::timestamptz[], $2::uuid[], $3::text[], $4::integer[], $5::integer[])
         ON CONFLICT (source_key, minute, channel) DO UPDATE SET
           admitted = known.admitted + excluded.admitted, refused = known.refused + excluded.refused
         RETURNING source_key AS key, minute, admitted`,
        values: [
          counts.map((count) => new Date(count.minute * minute)),
          counts.map(({ source }) => source.key),
          counts.map(({ source }) => source.channel),
          counts.map(({ admitted }) => admitted),
          counts.map(({ refused }) => refused),
        ],
      });
      for (const row of rows) {
        if (row.minute.getTime() !== this.#seenMinute * minute) continue;
        this.#seen.set(row.key, Math.max(this.#seen.get(row.key) ?? 0, row.admitted));
      }
    } catch (error) {
      for (const count of counts) this.#putBack(count);
      throw error;
    }
  }

  #putBack({ source, minute: at, admitted, refused }: Count): void {
    const key = `${source.key} ${at} ${source.channel}`;
    const count = this.#pending.get(key) ?? { source, minute: at, admitted: 0, refused: 0 };
    count.admitted += admitted;
    count.refused += refused;
    this.#pending.set(key, count);
  }
}

const gates = new WeakMap<object, Gate>();

/** Seconds that a source must wait before it sends again; 0: now. */
export function secondsToWait(
  database: Database,
  sources: readonly Source[],
  now: number,
): Promise<number> {
  let gate = gates.get(database.pool);
  if (!gate) gates.set(database.pool, (gate = new Gate(database.pool)));
  return gate.pass(sources, now);
}

/**
 * Lets a report of these sources come in.
 *
 * @throws Problem 429 with `Retry-After`, counted
 */
export async function admit(
  database: Database,
  sources: readonly Source[],
  now: number,
): Promise<void> {
  const seconds = await secondsToWait(database, sources, now);
  if (seconds === 0) return;
  throw new Problem(
    429,
    'too-many-reports',
    'Too many reports came from this source in this minute.',
    `Nothing is lost if you send it again, with its key, in ${seconds} seconds.`,
    { retryAfter: seconds },
    { 'retry-after': String(seconds) },
  );
}
