import type { RuleFailure } from '../../policy/index.ts';
import type { Database } from '../../storage/index.ts';
import { version } from '../../version.ts';

type Source = Pick<Database, 'pool'>;

/** What a node tells of itself. */
export interface NodeReport {
  readonly id: string;
  readonly host: string;
  readonly process: number;
  readonly startedAt: number;
  readonly seenAt: number;
  readonly policyVersion: number;
  readonly change: number;
  readonly signalChange: number;
  /** Accounts in memory, and the bytes that they take. */
  readonly accounts: number;
  readonly bytes: number;
  /** Milliseconds from hearing of the last news to having taken it in. */
  readonly lag: number;
  /** Rules that failed as they ran, since this node holds the version. */
  readonly ruleFailures: readonly RuleFailure[];
}

/** Writes down that a node lives, and what it knows. */
export async function registerNode({ pool }: Source, report: NodeReport): Promise<void> {
  await pool.query(
    `INSERT INTO decisions.node AS known (id, host, process, version, policy_version, change,
       signal_change, accounts, bytes, lag_milliseconds, started_at, seen_at, rule_failures)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (id) DO UPDATE SET policy_version = excluded.policy_version,
       change = excluded.change, signal_change = excluded.signal_change,
       accounts = excluded.accounts, bytes = excluded.bytes,
       lag_milliseconds = excluded.lag_milliseconds, seen_at = excluded.seen_at,
       rule_failures = excluded.rule_failures`,
    [
      report.id,
      report.host,
      report.process,
      version,
      report.policyVersion,
      report.change,
      report.signalChange,
      report.accounts,
      report.bytes,
      report.lag,
      new Date(report.startedAt),
      new Date(report.seenAt),
      JSON.stringify(report.ruleFailures),
    ],
  );
}

/** A node that lives, or lived until lately. */
export interface KnownNode {
  readonly id: string;
  readonly host: string;
  readonly process: number;
  readonly version: string;
  readonly policyVersion: number;
  readonly change: number;
  readonly signalChange: number;
  readonly accounts: number;
  readonly bytes: number;
  readonly lag: number;
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly ruleFailures: readonly RuleFailure[];
}

/** The nodes that were seen at a time or later. */
export async function nodesSince({ pool }: Source, since: Date): Promise<KnownNode[]> {
  const { rows } = await pool.query(
    `SELECT id, host, process, version, policy_version AS "policyVersion", change,
       signal_change AS "signalChange", accounts, bytes, lag_milliseconds AS lag,
       started_at AS "startedAt", seen_at AS "seenAt", rule_failures AS "ruleFailures"
     FROM decisions.node WHERE seen_at >= $1 ORDER BY started_at, id`,
    [since],
  );
  return rows;
}
