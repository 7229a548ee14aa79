import { sql } from 'kysely';
import { openWork } from '../../reports/index.ts';
import type { AnyKysely } from '../../storage/index.ts';
import type { Waiting } from './item.ts';

export interface WaitingQuery {
  readonly queues?: readonly string[];
  readonly languages?: readonly string[];
  readonly skills?: readonly string[];
  /** Work looked through at most. */
  readonly limit: number;
  /** What others hold, or was kept for others. */
  readonly except: readonly string[];
}

/** What waits for a person: work, further looks and appeals together, the most urgent first. */
export async function waitingItems(
  source: { readonly kysely: AnyKysely },
  { except, ...query }: WaitingQuery,
): Promise<Waiting[]> {
  const [further, lookedAt] = await Promise.all([
    furtherItems(source.kysely, except),
    heldBack(source.kysely),
  ]);
  const works = await openWork(source, { ...query, except: [...except, ...lookedAt] });
  const items = works.map(
    (work): Waiting => ({
      id: work.id,
      kind: 'work',
      workId: work.id,
      work,
      look: 1,
      priority: work.priority,
      dueAt: work.due_at,
      secondLookId: null,
      appealId: null,
    }),
  );
  return [...items, ...further].sort((one, other) => other.priority - one.priority);
}

const mostFurther = 100;

async function furtherItems(kysely: AnyKysely, except: readonly string[]): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    (SELECT id, 'look' AS kind, work_id AS "workId", NULL AS work,
      CASE state WHEN 'third' THEN 3 ELSE 2 END AS look, priority, due_at AS "dueAt",
      id AS "secondLookId", appeal_id AS "appealId"
    FROM review.second_look
    WHERE state IN ('second', 'third') AND NOT id = ANY (${except}::uuid[])
    ORDER BY priority DESC LIMIT ${mostFurther})
    UNION ALL
    (SELECT id, 'appeal', work_id, NULL, 1, priority, due_at, NULL, id
    FROM review.appeal
    WHERE state = 'open' AND NOT id = ANY (${except}::uuid[])
      AND NOT EXISTS (SELECT FROM review.second_look
        WHERE appeal_id = appeal.id AND second_look.state IN ('second', 'third'))
    ORDER BY priority DESC LIMIT ${mostFurther})`.execute(kysely);
  return rows;
}

/** Work whose first decision waits for a further look. */
async function heldBack(kysely: AnyKysely): Promise<string[]> {
  const { rows } = await sql<{ work: string }>`SELECT work_id AS work FROM review.second_look
    WHERE holds AND state IN ('second', 'third')`.execute(kysely);
  return rows.map(({ work }) => work);
}
