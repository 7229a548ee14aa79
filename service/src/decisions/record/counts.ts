import { type Surface, surfaces } from '@breakwater/activity';
import type pg from 'pg';
import { decisions } from '../decide/outcome.ts';
import { type CandidateKind, candidateKinds } from '../decide/request.ts';

/** `acting`: what was answered; `shadow`: what would have been; `beside`: by a version in shadow. */
export type CountMode = 'acting' | 'shadow' | 'beside';

/** What is counted: candidates by kind, and requests. */
const kinds = [...candidateKinds, 'request'] as const;
const kindNumbers = new Map<string, number>(kinds.map((kind, number) => [kind, number]));
const surfaceNumbers = new Map<string, number>(surfaces.map((name, number) => [name, number]));
const cells = surfaces.length * kinds.length * 9;

const placeOf = (surface: number, kind: number, decided: number, running: number) =>
  ((surface * kinds.length + kind) * 3 + decided) * 3 + running;

/** Counts decisions without an object for any, and hands them over by the hour. */
export class Counts {
  readonly #tables = new Map<string, Uint32Array>();

  add(
    mode: CountMode,
    version: number,
    surface: Surface,
    kind: CandidateKind | 'request',
    decided: number,
    running: number,
  ): void {
    const table = this.table(mode, version);
    const place = placeOf(
      surfaceNumbers.get(surface) as number,
      kindNumbers.get(kind) as number,
      decided,
      running,
    );
    table[place] = (table[place] as number) + 1;
  }

  table(mode: CountMode, version: number): Uint32Array {
    const name = `${mode} ${version}`;
    let table = this.#tables.get(name);
    if (!table) {
      table = new Uint32Array(cells);
      this.#tables.set(name, table);
    }
    return table;
  }

  /** Adds what was counted to the hour, and begins anew; what is not taken is counted on. */
  async flush({ pool }: { readonly pool: Pick<pg.Pool, 'query'> }, now: number): Promise<void> {
    const rows: [number, CountMode, string, string, string, string, number][] = [];
    const taken = [...this.#tables];
    this.#tables.clear();
    for (const [name, table] of taken) {
      const [mode, version] = name.split(' ') as [CountMode, string];
      table.forEach((times, place) => {
        if (times === 0) return;
        rows.push([
          Number(version),
          mode,
          surfaces[Math.floor(place / 9 / kinds.length)] as string,
          kinds[Math.floor(place / 9) % kinds.length] as string,
          decisions[Math.floor(place / 3) % 3] as string,
          decisions[place % 3] as string,
          times,
        ]);
      });
    }
    if (rows.length === 0) return;
    const hour = new Date(now - (now % 3_600_000));
    try {
      await pool.query(
        `INSERT INTO decisions.count AS known
           (hour, policy_version, mode, surface, kind, decision, running, times)
         SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[],
           $7::text[], $8::bigint[])
         ON CONFLICT (hour, policy_version, mode, surface, kind, decision, running)
         DO UPDATE SET times = known.times + excluded.times`,
        [hour, ...[0, 1, 2, 3, 4, 5, 6].map((column) => rows.map((row) => row[column]))],
      );
    } catch (error) {
      for (const [name, table] of taken) {
        const [mode, version] = name.split(' ') as [CountMode, string];
        const since = this.table(mode, Number(version));
        table.forEach((times, place) => {
          since[place] = (since[place] as number) + times;
        });
      }
      throw error;
    }
  }
}
