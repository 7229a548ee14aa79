import type { Database } from '../../storage/index.ts';

/** A digest of a medium that an activity named. */
export interface AttachedMedium {
  /** Its key as a subject. */
  readonly key: string;
  readonly algorithm: string;
  /** Hexadecimal. */
  readonly value: string;
}

/** The number of media among the kinds of subjects. */
const mediaKind = 3;
const page = 20_000;

/**
 * Digests of media that were first named at a time or later, page by page; of one algorithm where
 * that is told. Cost: one walk through the subjects.
 */
export async function* attachedMedia(
  { pool }: Pick<Database, 'pool'>,
  { since, algorithm = '' }: { readonly since: Date; readonly algorithm?: string },
): AsyncGenerator<AttachedMedium[]> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await pool.query<{ key: string; id: string }>(
      `SELECT subject_key AS key, id FROM intake.subject
       WHERE kind = $1 AND received_at >= $2 AND subject_key > $3 AND starts_with(id, $4)
       ORDER BY subject_key LIMIT $5`,
      [mediaKind, since, last, algorithm && `${algorithm}:`, page],
    );
    yield rows.map(({ key, id }) => {
      const [named, value] = id.split(':');
      return { key, algorithm: named, value };
    });
    if (rows.length < page) return;
    last = rows[rows.length - 1].key;
  }
}
