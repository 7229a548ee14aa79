import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import { type AnyTransaction, type Database, sealing } from '../../storage/index.ts';

/** The surfaces of a platform, and how they are asked. */
export interface Adapter {
  readonly name: string;
  readonly url: string;
  /** Sent as `Authorization: Bearer`. */
  readonly secret: string | undefined;
  /** Between two probes. */
  readonly minutes: number;
  readonly mostQuestions: number;
  /** A test account for which suggestions are asked. */
  readonly account: string | null;
  readonly enabled: boolean;
  readonly changedAt: Date;
}

type Keys = Pick<Database, 'deriveKey'>;
type Row = Omit<Adapter, 'secret'> & { readonly secret: Buffer | null };

/** Under which secrets and questions of probes are sealed. */
export const probeSealing = sealing('probes');

const columns = sql.raw(`name, url, secret, minutes, most_questions AS "mostQuestions", account,
  enabled, changed_at AS "changedAt"`);

const toAdapter = (keys: Keys, { secret, ...row }: Row): Adapter => ({
  ...row,
  secret: secret ? probeSealing.unseal(keys, row.name, secret).toString('utf8') : undefined,
});

export async function adapters(database: Pick<Database, 'kysely'> & Keys): Promise<Adapter[]> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM decisions.adapter ORDER BY name`.execute(database.kysely);
  return rows.map((row) => toAdapter(database, row));
}

/** @throws Problem 404 */
export async function adapterOf(
  database: Pick<Database, 'kysely'> & Keys,
  name: string,
): Promise<Adapter> {
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM decisions.adapter WHERE name = ${name}`.execute(database.kysely);
  if (rows[0]) return toAdapter(database, rows[0]);
  throw problem(404, 'no-adapter', 'There is no such adapter.', `None is called ${name}.`);
}

/** Makes an adapter, or changes it; without a secret it keeps the one that it has. */
export async function setAdapter(
  transaction: AnyTransaction,
  keys: Keys,
  adapter: Omit<Adapter, 'changedAt'>,
  at: Date,
): Promise<void> {
  const { name, url, secret, minutes, mostQuestions, account, enabled } = adapter;
  const sealed = secret === undefined ? null : probeSealing.seal(keys, name, Buffer.from(secret));
  await sql`INSERT INTO decisions.adapter AS known
      (name, url, secret, minutes, most_questions, account, enabled, changed_at)
    VALUES (${name}, ${url}, ${sealed}, ${minutes}, ${mostQuestions}, ${account}, ${enabled}, ${at})
    ON CONFLICT (name) DO UPDATE SET url = excluded.url,
      secret = coalesce(excluded.secret, known.secret), minutes = excluded.minutes,
      most_questions = excluded.most_questions, account = excluded.account,
      enabled = excluded.enabled, changed_at = excluded.changed_at`.execute(transaction);
}
