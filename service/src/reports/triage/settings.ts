import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';
import { type DueTimes, defaultDueTimes } from './due.ts';
import { checkRules, compileRules, type QueueRule, type Sorter } from './rules.ts';

/** How work is sorted, as people set it. */
export interface TriageSettings {
  readonly due: DueTimes;
  readonly queues: readonly QueueRule[];
}

const defaultSettings: TriageSettings = {
  due: defaultDueTimes,
  queues: [
    { queue: 'urgent', when: 'dangerNow || class == "meeting-a-child"' },
    { queue: 'trusted', when: 'trusted' },
    { queue: 'child-safety', when: 'class != "other"' },
  ],
};

/** Where no rule holds. */
export const generalQueue = 'general';

/** The settings as they run. */
export interface Triage extends TriageSettings {
  readonly version: number;
  readonly sort: Sorter;
}

interface Kept {
  readonly at: number;
  readonly triage: Triage;
}

/** Settings of a database are read again when this old, milliseconds. */
const fresh = 1_000;
const kept = new WeakMap<object, Kept>();

/** The settings of an installation; a change counts within a second. */
export async function triageOf(database: Pick<Database, 'pool'>, now: number): Promise<Triage> {
  const known = kept.get(database.pool);
  if (known && now - known.at < fresh && now >= known.at) return known.triage;
  const { version, settings } = await readSettings(database);
  const triage =
    known?.triage.version === version
      ? known.triage
      : { ...settings, version, sort: compileRules(settings.queues) };
  kept.set(database.pool, { at: now, triage });
  return triage;
}

/** The settings as they are written; version 0 is what the house comes with. */
export async function readSettings({
  pool,
}: Pick<Database, 'pool'>): Promise<{ version: number; settings: TriageSettings }> {
  const { rows } = await pool.query<{ version: number; document: TriageSettings }>(
    'SELECT version, document FROM reports.triage',
  );
  const [row] = rows;
  return row
    ? { version: row.version, settings: row.document }
    : { version: 0, settings: defaultSettings };
}

/** Writes the settings; their rules must compile, and fail on no report. Answers the new version. */
export async function writeSettings(
  { kysely }: Pick<Database, 'kysely'>,
  settings: TriageSettings,
  by: { readonly name: string; readonly at: Date },
): Promise<number> {
  checkRules(settings.queues);
  const { rows } = await sql<{ version: number }>`
    INSERT INTO reports.triage AS running (version, document, changed_at, changed_by)
    VALUES (1, ${JSON.stringify(settings)}, ${by.at}, ${by.name})
    ON CONFLICT (one) DO UPDATE SET version = running.version + 1, document = excluded.document,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    RETURNING version`.execute(kysely);
  return rows[0].version;
}
