import { sql } from 'kysely';
import { accountsOf } from '../intake/index.ts';
import type { Database } from '../storage/index.ts';
import { producers } from './producers/index.ts';

/** A signal, for people. */
export interface KnownSignal {
  readonly account: string;
  readonly handle: string | null;
  readonly kind: string;
  readonly score: number;
  readonly evidence: string;
  readonly producer: string;
  readonly observedAt: string;
}

interface SignalRow {
  readonly account_key: string;
  readonly kind: string;
  readonly score: number;
  readonly evidence: string;
  readonly producer: string;
  readonly observed_at: Date;
}

export interface SignalQuery {
  readonly kind: string;
  readonly minimumScore: number;
  readonly offset: number;
  readonly limit: number;
}

/** Signals of one kind, the highest score first, and how many there are. */
export async function signalsOf(
  database: Database,
  { kind, minimumScore, offset, limit }: SignalQuery,
): Promise<{ items: KnownSignal[]; total: number }> {
  const wanted = sql`kind = ${kind} AND score >= ${minimumScore}::real`;
  const { rows } = await sql<SignalRow>`SELECT * FROM signals.signal WHERE ${wanted}
    ORDER BY score DESC, account_key OFFSET ${offset} LIMIT ${limit}`.execute(database.kysely);
  const counted = await sql<{ total: number }>`
    SELECT count(*)::integer AS total FROM signals.signal WHERE ${wanted}`.execute(database.kysely);
  const known = new Map(
    (
      await accountsOf(
        database,
        rows.map(({ account_key }) => account_key),
      )
    ).map((account) => [account.key, account]),
  );
  const items = rows.flatMap(({ account_key, observed_at, ...row }) => {
    const account = known.get(account_key);
    if (!account) return [];
    return [
      {
        account: account.id,
        handle: account.state?.fields.handle?.value ?? null,
        kind: row.kind,
        score: row.score,
        evidence: row.evidence,
        producer: row.producer,
        observedAt: observed_at.toISOString(),
      },
    ];
  });
  return { items, total: counted.rows[0].total };
}

/** Every kind of signal, with how many accounts have it. */
export async function signalKinds(
  database: Database,
): Promise<{ kind: string; title: string; accounts: number }[]> {
  const { rows } = await sql<{ kind: string; accounts: number }>`
    SELECT kind, count(*)::integer AS accounts FROM signals.signal GROUP BY kind`.execute(
    database.kysely,
  );
  const counts = new Map(rows.map(({ kind, accounts }) => [kind, accounts]));
  return producers.map(({ kind, title }) => ({ kind, title, accounts: counts.get(kind) ?? 0 }));
}
