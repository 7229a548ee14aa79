import { createHash } from 'node:crypto';
import { canonicalDigest } from '@breakwater/activity';
import { accountsOf, degreesOf, type KnownAccount, postsOf } from '../../intake/index.ts';
import { type Membership, membershipsOf } from '../../networks/index.ts';
import type { Database } from '../../storage/index.ts';
import { isTrusted, speaksForChild } from '../classes.ts';
import { dueAt } from '../triage/due.ts';
import { priorityOf, type Urgency } from '../triage/priority.ts';
import { generalQueue, triageOf } from '../triage/settings.ts';
import type { NewReport } from './new-report.ts';
import { receiptCode, receiptKey, reportId, sealReporter } from './seal.ts';

/** A report with all that the record knows about it, ready to be written. */
export interface PreparedReport {
  readonly id: string;
  readonly report: NewReport;
  readonly receivedAt: Date;
  readonly sourceKey: string;
  readonly reporterKey: string | null;
  readonly reporter: Buffer | null;
  readonly targetId: string;
  readonly targetKey: string;
  readonly accountKey: string | null;
  readonly content: string;
  readonly evidenceDigest: Buffer;
  readonly requestDigest: Buffer;
  readonly receiptKey: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly key: string };
  readonly network: string | null;
  readonly urgency: Urgency;
  readonly priority: number;
  readonly dueAt: Date;
  readonly queue: string;
  readonly skills: readonly string[];
}

/** Followers are counted so far. */
const mostReach = 1_000;
const minors = ['under-13', '13-15', '16-17'];

/** Looks up what the record knows of what is reported, and sorts it. Four index probes a report. */
export async function prepareReports(
  database: Database,
  given: readonly NewReport[],
  now: number,
): Promise<PreparedReport[]> {
  const triage = await triageOf(database, now);
  const reports = given.map(asCanary);
  const keys = await keysOf(database, reports);
  const accounts = present(keys.map(({ account }) => account));
  const reporters = present(keys.map(({ reporter }) => reporter));
  const [known, memberships, degrees, reputations] = await Promise.all([
    accountsOf(database, [...new Set([...accounts, ...reporters])]),
    membershipsOf(database, accounts),
    degreesOf(database, accounts, { cap: mostReach, kinds: ['follow'], directions: ['in'] }),
    reputationsOf(database, reporters),
  ]);
  const states = new Map(known.map((account) => [account.key, account]));
  const reach = new Map(degrees.map(({ key, count }) => [key, count]));
  return reports.map((report, index) => {
    const { target, account, reporter } = keys[index]!;
    const membership = memberships.find((one) => one.account === account);
    const urgency: Urgency = {
      class: report.class,
      dangerNow: report.dangerNow,
      trusted: isTrusted(report.reporterType),
      minor:
        report.forChild === true ||
        speaksForChild(report.reporterType) ||
        isMinor(reporter, states) ||
        isMinor(account, states) ||
        (membership?.atRisk ?? false),
      network: membership?.state ?? 'none',
      severity: report.severity,
      reach: Math.max(membership?.followers ?? 0, reach.get(account ?? '') ?? 0),
      reports: 1,
      reputation: reputations.get(reporter ?? '') ?? 0.5,
      boost: 0,
    };
    const rule = triage.sort({
      class: report.class,
      channel: report.channel,
      reporter: report.reporterType,
      language: report.language,
      dangerNow: urgency.dangerNow,
      trusted: urgency.trusted,
      minor: urgency.minor,
      network: urgency.network,
      severity: urgency.severity,
      reach: urgency.reach,
      target: report.target.kind,
    });
    const id = reportId(database, report.source, report.key);
    const subject = subjectOf(database, report, { target, account, membership });
    return {
      id,
      report,
      receivedAt: new Date(report.receivedAt),
      sourceKey: database.subjectKey('source', report.source),
      reporterKey: reporter,
      reporter: report.reporter ? sealReporter(database, id, report.reporter) : null,
      targetId: storable(report.target.id),
      targetKey: target,
      accountKey: account,
      content: JSON.stringify({ target: report.target, ...report.content }),
      evidenceDigest: createHash('sha256').update(report.evidence).digest(),
      requestDigest: digestOfRequest(report),
      receiptKey: receiptKey(receiptCode(database, id)),
      ...subject,
      urgency,
      priority: priorityOf(urgency, report.receivedAt),
      dueAt: new Date(dueAt(urgency, report.receivedAt, triage.due)),
      queue: rule?.queue ?? generalQueue,
      skills: rule?.skills ?? [],
    };
  });
}

interface Keys {
  readonly target: string;
  readonly account: string | null;
  readonly reporter: string | null;
}

async function keysOf(database: Database, reports: readonly NewReport[]): Promise<Keys[]> {
  const targets = reports.map(({ target }) => database.subjectKey(target.kind, target.id));
  const posts = reports.flatMap(({ target }, index) =>
    target.kind === 'post' && target.account === undefined ? [targets[index]!] : [],
  );
  const authors = new Map(
    (posts.length > 0 ? await postsOf(database, posts) : []).map((post) => [
      post.key,
      post.authorKey,
    ]),
  );
  return reports.map(({ target, reporter, reporterKey }, index) => {
    const own = targets[index]!;
    const account =
      target.kind === 'account'
        ? own
        : target.account !== undefined
          ? database.subjectKey('account', target.account)
          : (authors.get(own) ?? null);
    return {
      target: own,
      account,
      reporter:
        reporter?.account === undefined
          ? (reporterKey ?? null)
          : database.subjectKey('account', reporter.account),
    };
  });
}

/** What a canary is about: itself, whatever it says, so that it is found and touches no subject. */
export function canaryTarget(canary: string) {
  return { kind: 'other', id: `canary:${canary}` } as const;
}

function asCanary(report: NewReport): NewReport {
  return report.canary === undefined ? report : { ...report, target: canaryTarget(report.canary) };
}

/**
 * What a person looks at once: the network that the account is a member of, else the account, else
 * the thing itself. An account that may be a child's is looked at by itself.
 */
function subjectOf(
  database: Database,
  { target, canary }: NewReport,
  found: {
    readonly target: string;
    readonly account: string | null;
    readonly membership: Membership | undefined;
  },
): Pick<PreparedReport, 'subject' | 'network'> {
  const { account, membership } = found;
  if (membership && !membership.atRisk && !canary) {
    const { network } = membership;
    const key = database.subjectKey('network', network);
    return { subject: { kind: 'network', id: network, key }, network };
  }
  const network = membership?.network ?? null;
  if (account === null || canary) {
    return { subject: { kind: target.kind, id: storable(target.id), key: found.target }, network };
  }
  const named = target.kind === 'account' ? target.id : target.account;
  // An author that the record alone knows is called by the key.
  return { subject: { kind: 'account', id: storable(named ?? account), key: account }, network };
}

async function reputationsOf({ pool }: Database, reporters: readonly string[]) {
  if (reporters.length === 0) return new Map<string, number>();
  const { rows } = await pool.query<{ key: string; upheld: number; decided: number }>({
    name: 'reports reputations',
    text: `SELECT reporter_key AS key, upheld, decided FROM reports.reputation
      WHERE reporter_key = ANY ($1::uuid[])`,
    values: [reporters],
  });
  return new Map(rows.map(({ key, upheld, decided }) => [key, reputation(upheld, decided)]));
}

/** The mean of Beta(1 + upheld, 1 + refused): 0.5 for one of whom nothing is known. */
function reputation(upheld: number, decided: number): number {
  return (upheld + 1) / (decided + 2);
}

function isMinor(key: string | null, accounts: ReadonlyMap<string, KnownAccount>): boolean {
  const band = key === null ? undefined : accounts.get(key)?.state?.fields.ageBand?.value;
  return band !== undefined && minors.includes(band);
}

/** As `text` takes it; the content keeps what was said as it was. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{fffd}');
}

function present(keys: readonly (string | null)[]): string[] {
  return [...new Set(keys.filter((key) => key !== null))];
}

/** Of what the sender chose; two reports under one key must have the same. */
function digestOfRequest(report: NewReport): Buffer {
  const { receivedAt: _, evidence: __, clientVersion: ___, canary: ____, ...chosen } = report;
  return Buffer.from(canonicalDigest(chosen), 'hex');
}
