import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type AnyTransaction, prepared } from '../../storage/index.ts';
import { moreUrgent } from '../classes.ts';
import { priorityOf, type Urgency } from '../triage/priority.ts';
import { urgencyOf, type WorkRow } from '../work/work-row.ts';
import type { PreparedReport } from './prepare.ts';

/** A piece of work that reports went into. */
export interface GatheredWork {
  readonly id: string;
  /** Whether it was there before. */
  readonly stood: boolean;
}

/**
 * Puts reports into the open work about their subject, or opens it: work is as urgent as the most
 * urgent of its reports, and due when the soonest is. Answers the work by subject's key.
 */
export async function gatherWork(
  transaction: AnyTransaction,
  reports: readonly PreparedReport[],
): Promise<Map<string, GatheredWork>> {
  const groups = Map.groupBy(reports, ({ subject }) => subject.key);
  // In one order everywhere, so that two batches never wait for each other.
  const additions = [...groups.keys()].sort().map((key) => additionOf(groups.get(key)!));
  const works = new Map<string, GatheredWork>();
  const rows = await open(transaction, additions);
  const bySubject = new Map(rows.map((work) => [work.subject_key, work]));
  const grown: GrownWork[] = [];
  for (const addition of additions) {
    const work = bySubject.get(addition.best.subject.key)!;
    const stood = work.id !== addition.id;
    if (stood) grown.push(grow(work, addition));
    works.set(work.subject_key, { id: work.id, stood });
  }
  if (grown.length > 0) await write(transaction, grown);
  return works;
}

function additionOf(group: readonly PreparedReport[]): Addition {
  const [first, ...others] = group as [PreparedReport, ...PreparedReport[]];
  return {
    id: randomUUID(),
    urgency: others.reduce((all, one) => together(all, one.urgency), first.urgency),
    opened: group.reduce((soonest, one) => earlier(soonest, one.receivedAt), first.receivedAt),
    due: group.reduce((soonest, one) => earlier(soonest, one.dueAt), first.dueAt),
    best: group.reduce((one, other) => (other.priority > one.priority ? other : one)),
    languages: languagesOf(group.map(({ report }) => report.language)),
  };
}

/** Open work, as far as it matters to what comes to it. */
type OpenWork = Omit<
  WorkRow,
  | 'subject_kind'
  | 'subject_id'
  | 'account_key'
  | 'network_id'
  | 'state'
  | 'gathers'
  | 'canary'
  | 'decided_at'
  | 'decision_id'
  | 'reopened_at'
  | 'reopened_for'
>;

/** Opens work where none is open; waits for whoever opens, changes or decides it at this moment. */
async function open(
  transaction: AnyTransaction,
  additions: readonly Addition[],
): Promise<OpenWork[]> {
  const rows = additions.map(({ id, urgency, opened, due, best, languages }) => ({
    id,
    subject_kind: best.subject.kind,
    subject_id: best.subject.id,
    subject_key: best.subject.key,
    account_key: best.accountKey,
    network_id: best.network,
    class: urgency.class,
    danger_now: urgency.dangerNow,
    trusted: urgency.trusted,
    minor: urgency.minor,
    network: urgency.network,
    severity: urgency.severity,
    reach: urgency.reach,
    reputation: urgency.reputation,
    reports: urgency.reports,
    boost: 0,
    priority: priorityOf(urgency, opened.getTime()),
    queue: best.queue,
    skills: [...best.skills],
    languages: [...languages],
    due_at: due,
    state: 'open',
    gathers: true,
    canary: best.report.canary !== undefined,
    opened_at: opened,
  }));
  const { rows: works } = await sql<OpenWork>`${prepared} INSERT INTO reports.work
    SELECT * FROM json_populate_recordset(NULL::reports.work, ${JSON.stringify(rows)}::json)
    ON CONFLICT (subject_key) WHERE state = 'open' AND gathers DO UPDATE SET state = 'open'
    RETURNING id, subject_key, class, danger_now, trusted, minor, network, severity, reach,
      reputation, reports, boost, priority, due_at, queue, skills, languages, opened_at`.execute(
    transaction,
  );
  return works;
}

/** What comes to one subject. */
interface Addition {
  readonly id: string;
  readonly urgency: Urgency;
  readonly opened: Date;
  readonly due: Date;
  readonly languages: readonly string[];
  readonly best: PreparedReport;
}

/** Work that was there, with what came to it. */
interface GrownWork {
  readonly id: string;
  readonly all: Urgency;
  readonly priority: number;
  readonly due: Date;
  readonly queue: string;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
}

function grow(work: OpenWork, { urgency, due, languages, best }: Addition): GrownWork {
  const all = together(urgencyOf(work), urgency);
  // More urgent than all before: it goes where that goes. What a person moved stays there.
  const moves = best.priority > work.priority && work.boost === 0;
  return {
    id: work.id,
    all,
    priority: priorityOf(all, work.opened_at.getTime()),
    due: earlier(work.due_at, due),
    queue: moves ? best.queue : work.queue,
    skills: moves ? best.skills : work.skills,
    languages: languagesOf([...work.languages, ...languages]),
  };
}

async function write(transaction: AnyTransaction, grown: readonly GrownWork[]): Promise<void> {
  const rows = grown.map(({ id, all, priority, due, queue, skills, languages }) => ({
    id,
    class: all.class,
    danger_now: all.dangerNow,
    trusted: all.trusted,
    minor: all.minor,
    network: all.network,
    severity: all.severity,
    reach: all.reach,
    reputation: all.reputation,
    reports: all.reports,
    priority,
    due_at: due,
    queue,
    skills,
    languages,
  }));
  await sql`${prepared} UPDATE reports.work SET class = grown.class, danger_now = grown.danger_now,
      trusted = grown.trusted, minor = grown.minor, network = grown.network,
      severity = grown.severity, reach = grown.reach, reputation = grown.reputation,
      reports = grown.reports, priority = grown.priority, due_at = grown.due_at,
      queue = grown.queue, skills = grown.skills, languages = grown.languages
    FROM jsonb_populate_recordset(NULL::reports.work, ${JSON.stringify(rows)}::jsonb) AS grown
    WHERE work.id = grown.id`.execute(transaction);
}

const networks = ['none', 'suspected', 'confirmed'] as const;

/** The urgency of both together: of each the more urgent. */
function together(one: Urgency, other: Urgency): Urgency {
  const network = Math.max(networks.indexOf(one.network), networks.indexOf(other.network));
  return {
    class: moreUrgent(one.class, other.class),
    dangerNow: one.dangerNow || other.dangerNow,
    trusted: one.trusted || other.trusted,
    minor: one.minor || other.minor,
    network: networks[network]!,
    severity: Math.max(one.severity, other.severity),
    reach: Math.max(one.reach, other.reach),
    reports: one.reports + other.reports,
    reputation: Math.max(one.reputation, other.reputation),
    boost: one.boost + other.boost,
  };
}

function languagesOf(languages: readonly string[]): string[] {
  return [...new Set(languages.filter((language) => language !== ''))].sort();
}

function earlier(one: Date, other: Date): Date {
  return one <= other ? one : other;
}
