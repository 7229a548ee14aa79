import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import type { Job } from '../../jobs/index.ts';
import { decideWork, openWork, reportsOf, type WorkRow } from '../../reports/index.ts';
import type { Database } from '../../storage/index.ts';
import type { DecidedMedium, ItemMedium } from '../items/media.ts';
import { decidedMedia, mediaOf } from '../items/media.ts';
import { settingsOf } from '../settings/settings.ts';
import { insertDecision } from './insert-decision.ts';
import { type DecisionRow, decisionOf } from './read-decisions.ts';
import { spreadQueue } from './spread-queue.ts';

const atOnce = 500;

/**
 * Decides open work about a medium by itself as the medium was decided that is like it, so that
 * nobody looks at it again: only what violates, and only work that nobody holds. Work about an
 * account is looked at; there the medium says that it is decided. Answers how much was decided.
 */
export async function spreadDecision(
  database: Database,
  decisionId: string,
  now: number,
): Promise<number> {
  const from = await decisionOf(database, decisionId);
  if (from?.state !== 'standing' || from.outcome !== 'violates') return 0;
  const { care } = await settingsOf(database);
  let decided = 0;
  for await (const work of worksOfMedia(database)) {
    const media = await mediaOf(database, await reportsOf(database, work.id));
    const like = await decidedMedia(database, media, care.nearDuplicateDistance);
    const index = like.findIndex(
      (one) => one?.decisionId === decisionId && one.outcome === 'violates',
    );
    if (index === -1) continue;
    const found = { medium: media[index]!, like: like[index]! };
    if (await decideLike(database, { work, from, ...found, now })) decided += 1;
  }
  return decided;
}

/** All open work about a medium by itself, the most urgent first. */
async function* worksOfMedia(database: Database): AsyncGenerator<WorkRow> {
  let after: WorkRow | undefined;
  do {
    const works = await openWork(database, {
      subject: 'media',
      limit: atOnce,
      ...(after && { after }),
    });
    yield* works;
    after = works.length === atOnce ? works.at(-1) : undefined;
  } while (after);
}

interface Like {
  readonly work: WorkRow;
  readonly from: DecisionRow;
  readonly medium: ItemMedium;
  readonly like: DecidedMedium;
  readonly now: number;
}

async function decideLike(
  database: Database,
  { work, from, medium, like, now }: Like,
): Promise<boolean> {
  const at = new Date(now);
  const context = { database, now: () => now };
  return database.kysely.transaction().execute(async (transaction) => {
    const { rows: held } = await sql`SELECT FROM review.claim WHERE item_id = ${work.id}
      UNION ALL SELECT FROM review.second_look
      WHERE work_id = ${work.id} AND state IN ('second', 'third')`.execute(transaction);
    if (held.length > 0) return false;
    const settings = await settingsOf({ kysely: transaction });
    const reason = `Decided as the medium that is like it (${like.distance} bits apart).`;
    const subject = { kind: 'media', id: medium.id };
    const { policy } = from;
    const label = { subject, outcome: 'violates', policy, severity: like.severity } as const;
    const { id } = await insertDecision(transaction, database, {
      id: randomUUID(),
      item: {
        id: work.id,
        kind: 'work',
        work,
        look: 1,
        priority: work.priority,
        dueAt: work.due_at,
        secondLookId: null,
        appealId: null,
      },
      decision: { labels: [label], reason, secondReviewer: false },
      settings,
      reviewer: { id: from.reviewer, name: from.reviewer_name },
      claimedAt: at,
      at,
      context: {},
      spreadFrom: from.id,
    });
    const outcome = 'violates';
    await decideWork(transaction, context, {
      work: work.id,
      outcome,
      decisionId: id,
      at,
      by: 'review',
    });
    await audit(
      context,
      {
        actor: { kind: 'system', name: 'near-duplicates' },
        action: 'review.spread-decision',
        subject: { kind: 'review-item', id: work.id },
        detail: { from: from.id, decision: id, distance: like.distance },
      },
      transaction,
    );
    return true;
  });
}

export const spreadDecisionJob: Job<{ readonly decision: string }> = {
  ...spreadQueue,
  async run({ decision }, { database }) {
    await spreadDecision(database, decision, Date.now());
  },
};
