import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';
import { moreUrgent } from '../classes.ts';
import { priorityOf, type Urgency } from '../triage/priority.ts';
import { urgencyOf, type WorkRow } from '../work/work-row.ts';
import type { PreparedReport } from './prepare.ts';

/**
 * Puts reports into the open work about their subject, or opens it: work is as urgent as the most
 * urgent of its reports, and due when the soonest is. Answers the id of the work by subject's key.
 */
export async function gatherWork(
  transaction: AnyTransaction,
  reports: readonly PreparedReport[],
): Promise<Map<string, string>> {
  const groups = Map.groupBy(reports, ({ subject }) => subject.key);
  const works = new Map<string, string>();
  // In one order everywhere, so that two batches never wait for each other.
  for (const key of [...groups.keys()].sort()) {
    works.set(key, await gatherOne(transaction, groups.get(key)!));
  }
  return works;
}

async function gatherOne(
  transaction: AnyTransaction,
  group: readonly PreparedReport[],
): Promise<string> {
  const [first, ...others] = group as [PreparedReport, ...PreparedReport[]];
  const urgency = others.reduce((all, one) => together(all, one.urgency), first.urgency);
  const opened = group.reduce((soonest, one) => earlier(soonest, one.receivedAt), first.receivedAt);
  const due = group.reduce((soonest, one) => earlier(soonest, one.dueAt), first.dueAt);
  const best = group.reduce((one, other) => (other.priority > one.priority ? other : one));
  const languages = languagesOf(group.map(({ report }) => report.language));
  const id = randomUUID();
  // Waits for whoever opens, changes or decides the work at this moment.
  const { rows } = await sql<WorkRow>`
    INSERT INTO reports.work AS known (id, subject_kind, subject_id, subject_key, account_key,
      network_id, class, danger_now, trusted, minor, network, severity, reach, reputation, reports,
      priority, queue, skills, languages, due_at, state, gathers, canary, opened_at)
    VALUES (${id}, ${first.subject.kind}, ${first.subject.id}, ${first.subject.key},
      ${first.accountKey}, ${first.network}, ${urgency.class}, ${urgency.dangerNow},
      ${urgency.trusted}, ${urgency.minor}, ${urgency.network}, ${urgency.severity},
      ${urgency.reach}, ${urgency.reputation}, ${urgency.reports},
      ${priorityOf(urgency, opened.getTime())}, ${best.queue}, ${best.skills}, ${languages}, ${due},
      'open', true, ${first.report.canary !== undefined}, ${opened})
    ON CONFLICT (subject_key) WHERE state = 'open' AND gathers DO UPDATE SET state = 'open'
    RETURNING known.*`.execute(transaction);
  const work = rows[0]!;
  if (work.id === id) return id;
  await add(transaction, work, { urgency, due, languages, best });
  return work.id;
}

interface Addition {
  readonly urgency: Urgency;
  readonly due: Date;
  readonly languages: readonly string[];
  readonly best: PreparedReport;
}

async function add(
  transaction: AnyTransaction,
  work: WorkRow,
  { urgency, due, languages, best }: Addition,
): Promise<void> {
  const all = together(urgencyOf(work), urgency);
  const priority = priorityOf(all, work.opened_at.getTime());
  // More urgent than all before: it goes where that goes. What a person moved stays there.
  const moves = best.priority > work.priority && work.boost === 0;
  await sql`UPDATE reports.work SET class = ${all.class}, danger_now = ${all.dangerNow},
      trusted = ${all.trusted}, minor = ${all.minor}, network = ${all.network},
      severity = ${all.severity}, reach = ${all.reach}, reputation = ${all.reputation},
      reports = ${all.reports}, priority = ${priority}, due_at = ${earlier(work.due_at, due)},
      queue = ${moves ? best.queue : work.queue}, skills = ${moves ? best.skills : work.skills},
      languages = ${languagesOf([...work.languages, ...languages])}
    WHERE id = ${work.id}`.execute(transaction);
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
