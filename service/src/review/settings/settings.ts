import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { defaultSettings } from './default-settings.ts';
import type { Guideline, ReviewSettings } from './settings-schema.ts';

export interface RunningSettings extends ReviewSettings {
  /** 0: what the house comes with. */
  readonly version: number;
}

/** How review goes now. One index probe. */
export async function settingsOf({ kysely }: Pick<Database, 'kysely'>): Promise<RunningSettings> {
  const { rows } = await sql<{ version: number; document: ReviewSettings }>`
    SELECT version, document FROM review.settings`.execute(kysely);
  const [row] = rows;
  return row ? { ...row.document, version: row.version } : { ...defaultSettings, version: 0 };
}

/**
 * Sets how review goes, in the caller's transaction. Answers the new version.
 *
 * @throws Problem 422 where two guidelines have one id
 */
export async function changeSettings(
  transaction: AnyTransaction,
  settings: ReviewSettings,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<number> {
  const ids = settings.guidelines.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    throw problem(
      422,
      'guideline-twice',
      'Two guidelines have one id.',
      `Labels refer to guidelines by id. Rename one of those called ${twice}.`,
      { field: 'guidelines' },
    );
  }
  const { rows } = await sql<{ version: number }>`
    INSERT INTO review.settings AS known (version, document, changed_at, changed_by)
    VALUES (1, ${JSON.stringify(settings)}, ${at}, ${by})
    ON CONFLICT (one) DO UPDATE SET version = known.version + 1, document = excluded.document,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by
    RETURNING version`.execute(transaction);
  return rows[0].version;
}

/** The guidelines that are shown with reports of a class; all where none is for it. */
export function guidelinesFor(settings: ReviewSettings, reportClass: string): Guideline[] {
  const own = settings.guidelines.filter(({ classes }) =>
    (classes as readonly string[]).includes(reportClass),
  );
  return own.length > 0 ? own : settings.guidelines;
}
