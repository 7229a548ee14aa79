import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import type { AnyKysely, AnyTransaction, Database } from '../../storage/index.ts';
import { seal } from './seal.ts';

/** What is set of an outside matcher. */
export interface MatcherSettings {
  /** `matcher`: it tells known media. `classifier`: it judges new ones. */
  readonly kind: 'matcher' | 'classifier';
  readonly url: string;
  /** What it is sent: the digests alone, or the file too. */
  readonly wants: 'digests' | 'media';
  /** What it knows us by; undefined leaves it as it was, null takes it away. */
  readonly secret?: string | null | undefined;
  /** Milliseconds that it gets to answer. */
  readonly timeLimit: number;
  /** Bytes of the largest file that it is sent. */
  readonly mostBytes: number;
  readonly enabled: boolean;
}

/** An outside matcher, and how it stands with it. */
export interface Matcher extends Omit<MatcherSettings, 'secret'> {
  readonly name: string;
  readonly sealedSecret: Buffer | null;
  /** Calls that failed since it last answered. */
  readonly failures: number;
  /** Until when it is left alone. */
  readonly openUntil: Date | null;
  /** Why the last call failed; null where it did not. */
  readonly failure: string | null;
  readonly answeredAt: Date | null;
}

const columns =
  sql.raw(`name, kind, url, wants, secret AS "sealedSecret", time_limit AS "timeLimit",
  most_bytes AS "mostBytes", enabled, failures, open_until AS "openUntil", failure,
  answered_at AS "answeredAt"`);

/** All outside matchers, by name. */
export async function allMatchers(kysely: AnyKysely): Promise<Matcher[]> {
  const { rows } = await sql<Matcher>`SELECT ${columns} FROM signals.matcher
    ORDER BY name COLLATE "C"`.execute(kysely);
  return rows;
}

/** One of them; undefined where there is none of the name. */
export async function matcherNamed(kysely: AnyKysely, name: string): Promise<Matcher | undefined> {
  const { rows } = await sql<Matcher>`
    SELECT ${columns} FROM signals.matcher WHERE name = ${name}`.execute(kysely);
  return rows[0];
}

/** Connects an outside matcher, or changes how; it is then tried anew. */
export async function setMatcher(
  transaction: AnyTransaction,
  database: Pick<Database, 'deriveKey'>,
  name: string,
  settings: MatcherSettings,
  now: number,
): Promise<void> {
  const { kind, url, wants, secret, timeLimit, mostBytes, enabled } = settings;
  const sealed = secret ? seal(database, `matcher ${name}`, Buffer.from(secret)) : null;
  await sql`INSERT INTO signals.matcher
      (name, kind, url, wants, secret, time_limit, most_bytes, enabled, changed_at)
    VALUES (${name}, ${kind}, ${url}, ${wants}, ${sealed}, ${timeLimit}, ${mostBytes}, ${enabled},
      ${new Date(now)})
    ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, url = excluded.url,
      wants = excluded.wants,
      secret = CASE WHEN ${secret === undefined} THEN matcher.secret ELSE excluded.secret END,
      time_limit = excluded.time_limit, most_bytes = excluded.most_bytes,
      enabled = excluded.enabled, failures = 0, open_until = NULL, failure = NULL,
      changed_at = excluded.changed_at`.execute(transaction);
}

/**
 * Takes an outside matcher away, with all that it was to be asked.
 *
 * @throws Problem 404
 */
export async function removeMatcher(transaction: AnyTransaction, name: string): Promise<void> {
  const { numAffectedRows } = await sql`
    DELETE FROM signals.matcher WHERE name = ${name}`.execute(transaction);
  if (numAffectedRows === 1n) return;
  throw problem(
    404,
    'no-matcher',
    'There is no such outside matcher.',
    `None has the name ${name}.`,
  );
}
