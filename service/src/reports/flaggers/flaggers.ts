import { sql } from 'kysely';
import type { AnyKysely, Database } from '../../storage/index.ts';

export const flaggerKinds = ['trusted-flagger', 'hotline', 'authority'] as const;
export type FlaggerKind = (typeof flaggerKinds)[number];

/** Somebody whose reports go first, and the key or mailbox by which they are known. */
export interface Flagger {
  readonly id: string;
  readonly name: string;
  readonly kind: FlaggerKind;
  readonly keyId: string | null;
  readonly mailboxKey: string | null;
}

interface Kept {
  readonly at: number;
  readonly flaggers: readonly Flagger[];
}

/** The list is read again when this old, milliseconds. */
const fresh = 1_000;
const kept = new WeakMap<object, Kept>();

/** Those that are trusted now; a change counts within a second. */
async function trusted({ pool }: Pick<Database, 'pool'>, now: number): Promise<readonly Flagger[]> {
  const known = kept.get(pool);
  if (known && now >= known.at && now - known.at < fresh) return known.flaggers;
  const { rows } = await pool.query<Flagger>(
    `SELECT id, name, kind, key_id AS "keyId", mailbox_key AS "mailboxKey"
     FROM reports.flagger WHERE ended_at IS NULL`,
  );
  kept.set(pool, { at: now, flaggers: rows });
  return rows;
}

/** Who reports with this API key, where it is a trusted one's. */
export async function flaggerOfKey(
  database: Pick<Database, 'pool'>,
  key: string,
  now: number,
): Promise<Flagger | undefined> {
  return (await trusted(database, now)).find(({ keyId }) => keyId === key);
}

/** Who reports from this address, where it is a trusted one's. */
export async function flaggerOfMailbox(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  address: string,
  now: number,
): Promise<Flagger | undefined> {
  const key = mailboxKey(database, address);
  return (await trusted(database, now)).find((one) => one.mailboxKey === key);
}

/** The key of an address of e-mail, under which it is known without being written down. */
export function mailboxKey(database: Pick<Database, 'subjectKey'>, address: string): string {
  return database.subjectKey('mailbox', address.trim().toLowerCase());
}

/** A trusted one, with what became of their reports. */
export interface FlaggerStatistics extends Flagger {
  readonly contact: string;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly reports: number;
  readonly open: number;
  readonly upheld: number;
  readonly refused: number;
  /** Of those decided, how many in time. */
  readonly inTime: number;
}

/** All that ever were trusted, with the outcomes of their reports. Cost: an index entry a report. */
export async function flaggerStatistics(
  kysely: AnyKysely,
  id?: string,
): Promise<FlaggerStatistics[]> {
  const { rows } = await sql<FlaggerStatistics>`
    SELECT flagger.id, name, kind, key_id AS "keyId", mailbox_key AS "mailboxKey", contact,
      created_at AS "createdAt", ended_at AS "endedAt", counted.*
    FROM reports.flagger CROSS JOIN LATERAL (
      SELECT count(*)::integer AS reports,
        (count(*) FILTER (WHERE outcome IS NULL AND state <> 'erased'))::integer AS open,
        (count(*) FILTER (WHERE outcome = 'violates'))::integer AS upheld,
        (count(*) FILTER (WHERE outcome = 'does-not-violate'))::integer AS refused,
        (count(*) FILTER (WHERE decided_at <= due_at))::integer AS "inTime"
      FROM reports.report WHERE flagger_id = flagger.id AND NOT canary
    ) AS counted
    WHERE ${id ?? null}::uuid IS NULL OR flagger.id = ${id ?? null}::uuid
    ORDER BY name, flagger.id`.execute(kysely);
  return rows;
}
