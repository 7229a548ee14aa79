import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';
import type { WorkRow } from './work-row.ts';

/** Which work is looked for. */
export interface OpenWorkQuery {
  /** In one of these queues; any unless told. */
  readonly queues?: readonly string[];
  /** Work in none of these languages is left out; work in no known language stays. */
  readonly languages?: readonly string[];
  /** What the reviewer knows: work that asks for more is left out. Any work unless told. */
  readonly skills?: readonly string[];
  /** What it is about, such as `media`; anything unless told. */
  readonly subject?: string;
  readonly limit: number;
  /** Ids of work that is not wanted, such as what others hold. */
  readonly except?: readonly string[];
  /** Only what comes after this piece of work. */
  readonly after?: Pick<WorkRow, 'priority' | 'id'>;
}

/** Open work, the most urgent first. Cost: an index entry for each that is passed over. */
export async function openWork(
  { kysely }: Pick<Database, 'kysely'>,
  { queues, languages, skills, subject, limit, except = [], after }: OpenWorkQuery,
): Promise<WorkRow[]> {
  const { rows } = await sql<WorkRow>`SELECT * FROM reports.work
    WHERE state = 'open' AND NOT canary
      AND (${queues ?? null}::text[] IS NULL OR queue = ANY (${queues ?? null}::text[]))
      AND (${languages ?? null}::text[] IS NULL OR languages = '{}'
        OR languages && ${languages ?? null}::text[])
      AND (${skills ?? null}::text[] IS NULL OR skills <@ ${skills ?? null}::text[])
      AND (${subject ?? null}::text IS NULL OR subject_kind = ${subject ?? null}::text)
      AND (${after?.id ?? null}::uuid IS NULL
        OR priority < ${after?.priority ?? null}::float8
        OR priority = ${after?.priority ?? null}::float8 AND id > ${after?.id ?? null}::uuid)
      AND NOT id = ANY (${except}::uuid[])
    ORDER BY priority DESC, id LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** A piece of work, open or decided. */
export async function workOf(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
): Promise<WorkRow | undefined> {
  const { rows } = await sql<WorkRow>`SELECT * FROM reports.work WHERE id = ${id}`.execute(kysely);
  return rows[0];
}
