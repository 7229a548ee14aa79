import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import { type Actor, Problem, problem, type RouteContext } from '../../http/index.ts';
import { reportsOf } from '../../reports/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { ownClaim } from '../claims/claims.ts';
import { transactionPool } from '../decisions/transaction-pool.ts';
import { itemOf } from '../items/find-item.ts';
import { decidedMedia, type ItemMedium, knownMedia, mediaOf } from '../items/media.ts';
import { expectedSeverity } from '../items/severity.ts';
import { settingsOf } from '../settings/settings.ts';
import { ask, onBreak } from './care-of.ts';
import { capsReached, dayOf, exposedSince } from './exposure.ts';

export interface Unblurring {
  readonly item: string;
  readonly medium: string;
  /** 0 for a picture; of a video its frames in order, one at a time. */
  readonly frame: number;
  readonly reason: string;
  /** Although it, or one like it, was decided before. */
  readonly again: boolean;
  /** A bank knows it: see `isKnown`. */
  readonly known: boolean;
  readonly actor: Actor;
}

/**
 * Whether a bank knows a medium of an item. Asked before the transaction: banks are matched through
 * connections of their own, and one that waits for another while it holds one may wait for ever.
 *
 * @throws Problem 404
 */
export async function isKnown(
  database: Database,
  { item: id, medium: name, now }: { item: string; medium: string; now: number },
): Promise<boolean> {
  const item = await itemOf(database, id);
  const medium = await mediumOf(database, await reportsOf(database, item.work.id), name);
  const [known] = await knownMedia(database, [medium], now);
  return known === true;
}

/**
 * Lets a person see a medium, or a frame, without its blur, for some seconds. In the caller's
 * transaction it is counted and audited; the answer is the id of what was counted.
 *
 * @throws Problem 403 for a known medium, 409 where nobody needs to see it or after a sufficient
 *   frame, 429 on a break or at the day's limit
 */
export async function unblur(
  transaction: AnyTransaction,
  context: RouteContext,
  { item: id, medium: name, frame, reason, again, known, actor }: Unblurring,
): Promise<string> {
  const at = new Date(context.now());
  const source = { kysely: transaction };
  await ownClaim(transaction, id, actor.id, at);
  const { care: limits } = await settingsOf(source);
  const care = await ask(transaction, actor.id, at, limits);
  if (onBreak(care, at)) throw rest(care.breakUntil!, care.breakFor!, at);
  await endExposures(transaction, actor.id, at);
  const { since, until } = dayOf(at);
  const exposed = await exposedSince(transaction, { person: actor.id, since, now: at });
  const limit = "the day's limit of what is seen without blur";
  if (capsReached(exposed, limits).unblurred) throw rest(until, limit, at);
  const item = await itemOf(source, id);
  const pool = transactionPool(transaction);
  const medium = await mediumOf(pool, await reportsOf(source, item.work.id), name);
  if (known) throw neverShown();
  const [decided] = await decidedMedia(source, [medium], limits.nearDuplicateDistance);
  if (decided && !again) throw decidedAlready(decided);
  const key = context.database.subjectKey('media', name);
  await checkFrame(transaction, { item: id, key, frame });
  const exposure = randomUUID();
  const left = limits.unblurredSecondsADay - exposed.unblurredSeconds;
  const seconds = Math.min(limits.unblurSeconds, left);
  await sql`INSERT INTO review.exposure (id, person, kind, item_id, medium_key, frame, severity,
      reason, begun_at, most_until)
    VALUES (${exposure}, ${actor.id}, 'unblur', ${id}, ${key}, ${frame},
      ${expectedSeverity(item.work)}, ${reason}, ${at}, ${new Date(+at + seconds * 1_000)})`.execute(
    transaction,
  );
  await audit(
    context,
    {
      actor,
      action: 'review.unblur',
      subject: { kind: 'review-item', id },
      detail: { medium: key, frame, again, reason },
    },
    transaction,
  );
  return exposure;
}

async function mediumOf(
  pool: Parameters<typeof mediaOf>[0],
  reports: Parameters<typeof mediaOf>[1],
  name: string,
): Promise<ItemMedium> {
  const medium = (await mediaOf(pool, reports)).find(({ id }) => id === name);
  if (medium) return medium;
  throw problem(
    404,
    'no-medium',
    'The item has no such medium.',
    'Name one of those that GET /v1/review/items/:id/context/media lists.',
    { field: 'medium' },
  );
}

/** Frames are seen in order, and none after one that sufficed. */
async function checkFrame(
  transaction: AnyTransaction,
  { item, key, frame }: { readonly item: string; readonly key: string; readonly frame: number },
): Promise<void> {
  const { rows } = await sql<{ last: number | null; sufficient: boolean | null }>`
    SELECT max(frame) AS last, bool_or(sufficient) AS sufficient FROM review.exposure
    WHERE item_id = ${item} AND medium_key = ${key}`.execute(transaction);
  const { last, sufficient } = rows[0];
  if (sufficient) {
    throw problem(
      409,
      'seen-enough',
      'A frame that was seen suffices.',
      'Decide by what was seen: POST /v1/review/items/:id/decision.',
    );
  }
  const next = (last ?? -1) + 1;
  if (frame <= next) return;
  throw problem(
    409,
    'frame-order',
    'Frames are seen one after the other.',
    `Ask for frame ${next}, and for the one after it only if that does not suffice.`,
    { field: 'frame' },
  );
}

/** Ends what a person sees without blur, at a time or when it had to end. */
async function endExposures(transaction: AnyTransaction, person: string, at: Date): Promise<void> {
  await sql`UPDATE review.exposure SET ended_at = least(${at}::timestamptz, most_until),
      seconds = extract(epoch FROM least(${at}::timestamptz, most_until) - begun_at)
    WHERE person = ${person} AND kind = 'unblur' AND ended_at IS NULL`.execute(transaction);
}

export interface Ending {
  readonly exposure: string;
  readonly person: string;
  /** As the browser counted them; never more than passed here. */
  readonly seconds: number;
  readonly sufficient: boolean;
  readonly at: Date;
}

/** Ends one exposure; answers the seconds that count. Again it changes nothing. */
export async function endUnblur(
  transaction: AnyTransaction,
  { exposure, person, seconds, sufficient, at }: Ending,
): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    UPDATE review.exposure SET sufficient = sufficient OR ${sufficient},
      seconds = CASE WHEN ended_at IS NOT NULL THEN seconds ELSE
        least(${seconds}::double precision,
          extract(epoch FROM least(${at}::timestamptz, most_until) - begun_at)) END,
      ended_at = coalesce(ended_at, least(${at}::timestamptz, most_until))
    WHERE id = ${exposure} AND person = ${person} AND kind = 'unblur'
    RETURNING seconds`.execute(transaction);
  if (rows[0]) return rows[0].seconds;
  throw problem(
    404,
    'no-exposure',
    'Nothing of yours is shown under this id.',
    'Send the id that the unblur answered.',
  );
}

function rest(until: Date, why: string, at: Date) {
  return new Problem(
    429,
    'break',
    'It is time for a break.',
    `After ${why}: until ${until.toISOString()}. What you hold stays yours as long as its lease.`,
    { until: until.toISOString(), why },
    { 'retry-after': String(Math.max(1, Math.ceil((+until - +at) / 1_000))) },
  );
}

function neverShown() {
  return problem(
    403,
    'known-medium',
    'This medium is known, and is never shown.',
    'A bank has it: decide by that, and by the words that came with it.',
  );
}

function decidedAlready({
  decisionId,
  outcome,
  distance,
}: {
  readonly decisionId: string;
  readonly outcome: string;
  readonly distance: number;
}) {
  return problem(
    409,
    'medium-decided',
    'Somebody decided this medium, or one like it.',
    'Decide as they did, without seeing it. Send again: true with your reason if you must see it.',
    { decision: decisionId, outcome, distance },
  );
}
