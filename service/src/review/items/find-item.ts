import { sql } from 'kysely';
import { problem } from '../../http/index.ts';
import { type WorkRow, workOf } from '../../reports/index.ts';
import type { AnyKysely } from '../../storage/index.ts';
import type { Item, ItemKind } from './item.ts';

interface Source {
  readonly kysely: AnyKysely;
}

interface Found {
  readonly kind: ItemKind;
  readonly workId: string;
  readonly look: 1 | 2 | 3;
  readonly priority: number | null;
  readonly dueAt: Date | null;
  readonly secondLookId: string | null;
  readonly appealId: string | null;
  readonly open: boolean;
}

/**
 * The item of an id, while it waits for a decision.
 *
 * @throws Problem 404, or 409 where it waits no more
 */
export async function itemOf(source: Source, id: string): Promise<Item> {
  const found = (await furtherItem(source, id)) ?? (await workItem(source, id));
  if (!found) throw noItem(id);
  if (!found.open) throw notWaiting();
  const work = await workOf(source, found.workId);
  if (!work) throw noItem(id);
  if (found.kind === 'appeal' && work.state === 'open') throw notWaiting();
  const { workId: _, open: __, priority, dueAt, ...item } = found;
  return { ...item, id, work, priority: priority ?? work.priority, dueAt: dueAt ?? work.due_at };
}

async function furtherItem({ kysely }: Source, id: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    SELECT 'look' AS kind, work_id AS "workId", CASE state WHEN 'third' THEN 3 ELSE 2 END AS look,
      priority, due_at AS "dueAt", id AS "secondLookId", appeal_id AS "appealId",
      state IN ('second', 'third') AS open
    FROM review.second_look WHERE id = ${id}
    UNION ALL
    SELECT 'appeal', work_id, 1, priority, due_at, NULL, id,
      state = 'open' AND NOT EXISTS (SELECT FROM review.second_look
        WHERE appeal_id = appeal.id AND second_look.state IN ('second', 'third'))
    FROM review.appeal WHERE id = ${id}
    UNION ALL
    SELECT 'golden', work_id, 1, NULL, NULL, NULL, NULL, retired_at IS NULL
    FROM review.golden WHERE id = ${id}`.execute(kysely);
  return rows[0];
}

async function workItem(source: Source, id: string): Promise<Found | undefined> {
  const work: WorkRow | undefined = await workOf(source, id);
  if (!work || work.canary) return undefined;
  const { rows } = await sql`SELECT FROM review.second_look
    WHERE work_id = ${id} AND holds AND state IN ('second', 'third')`.execute(source.kysely);
  return {
    kind: 'work',
    workId: id,
    look: 1,
    priority: null,
    dueAt: null,
    secondLookId: null,
    appealId: null,
    open: work.state === 'open' && rows.length === 0,
  };
}

function noItem(id: string) {
  return problem(
    404,
    'no-item',
    'There is no such item.',
    `Nothing to review has the id ${id}. Ask for the next item: POST /v1/review/next.`,
  );
}

function notWaiting() {
  return problem(
    409,
    'item-decided',
    'The item waits for no decision.',
    'Somebody decided it meanwhile. Ask for the next item: POST /v1/review/next.',
  );
}
