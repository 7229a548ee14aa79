import { sql } from 'kysely';
import { openWork, reportClasses, type WorkRow } from '../../reports/index.ts';
import type { Database } from '../../storage/index.ts';

/** Work counted at most. */
const mostCounted = 20_000;

interface Counted {
  readonly id: string;
  readonly dueAt: Date;
  readonly dangerNow: boolean;
}

/** What waits, by queue, and further looks and appeals beside it. Cost: one reading of open work. */
export async function queueCounts(database: Pick<Database, 'kysely'>, at: Date) {
  const { kysely } = database;
  const [works, looks, appeals, claims] = await Promise.all([
    openWork(database, { limit: mostCounted }),
    sql<Counted & { work: string; holds: boolean }>`
      SELECT id, work_id AS work, due_at AS "dueAt", false AS "dangerNow", holds
      FROM review.second_look WHERE state IN ('second', 'third')`.execute(kysely),
    sql<Counted>`SELECT id, due_at AS "dueAt", false AS "dangerNow" FROM review.appeal
      WHERE state = 'open'`.execute(kysely),
    sql<{ id: string }>`SELECT item_id AS id FROM review.claim
      WHERE expires_at > ${at}`.execute(kysely),
  ]);
  const held = new Set(claims.rows.map(({ id }) => id));
  const behind = new Set(looks.rows.flatMap(({ work, holds }) => (holds ? [work] : [])));
  const fresh = works.filter(({ id }) => !behind.has(id));
  const counted = (own: readonly WorkRow[]) =>
    countsOf(
      own.map(({ id, due_at: dueAt, danger_now: dangerNow }) => ({ id, dueAt, dangerNow })),
      held,
      at,
    );
  const queues = Map.groupBy(fresh, ({ queue }) => queue);
  const items = [...queues].map(([queue, own]) => ({ queue, ...counted(own) }));
  const classes = Map.groupBy(fresh, (work) => work.class);
  return {
    items: items.sort((one, other) => (one.queue < other.queue ? -1 : 1)),
    classes: reportClasses.map((name) => ({ class: name, ...counted(classes.get(name) ?? []) })),
    furtherLooks: countsOf(looks.rows, held, at),
    appeals: countsOf(appeals.rows, held, at),
    complete: works.length < mostCounted,
  };
}

function countsOf(waiting: readonly Counted[], held: ReadonlySet<string>, at: Date) {
  const soonest = Math.min(...waiting.map(({ dueAt }) => +dueAt));
  return {
    open: waiting.length,
    held: waiting.filter(({ id }) => held.has(id)).length,
    overdue: waiting.filter(({ dueAt }) => dueAt < at).length,
    dangerNow: waiting.filter(({ dangerNow }) => dangerNow).length,
    soonestDue: waiting.length === 0 ? null : new Date(soonest).toISOString(),
  };
}
