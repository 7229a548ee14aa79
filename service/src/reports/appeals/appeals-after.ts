import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';

/** An appeal that came in by way of the ledger. */
export interface ReceivedAppeal {
  readonly sequence: number;
  readonly id: string;
  readonly receivedAt: Date;
  readonly origin: 'coop' | 'form' | 'mail';
  readonly platformId: string | null;
  readonly appellant: 'acted-on' | 'reporter';
  readonly accountKey: string | null;
  readonly reportId: string | null;
  readonly workId: string | null;
  /** JSON, as text: `reason`, and all that came. */
  readonly content: string;
}

/**
 * Appeals after a number, in their order. Numbers are given before the commit: whoever follows them
 * looks again at those of the last minute, and knows an appeal by its id.
 */
export async function appealsAfter(
  { kysely }: Pick<Database, 'kysely'>,
  sequence: number,
  limit: number,
): Promise<ReceivedAppeal[]> {
  const { rows } = await sql<ReceivedAppeal>`
    SELECT sequence, id, received_at AS "receivedAt", origin, platform_id AS "platformId",
      appellant, account_key AS "accountKey", report_id AS "reportId", work_id AS "workId", content
    FROM reports.appeal WHERE sequence > ${sequence} ORDER BY sequence LIMIT ${limit}`.execute(
    kysely,
  );
  return rows;
}
