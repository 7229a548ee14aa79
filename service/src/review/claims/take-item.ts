import { problem, type RouteContext } from '../../http/index.ts';
import type { AnyTransaction } from '../../storage/index.ts';
import { ask, onBreak } from '../care/care-of.ts';
import { capsReached, dayOf, exposedSince } from '../care/exposure.ts';
import { itemOf } from '../items/find-item.ts';
import { type Hindrance, hindrance } from '../items/may-see.ts';
import { appealedWorks, decidedBefore } from '../items/participants.ts';
import { settingsOf } from '../settings/settings.ts';
import { type ClaimRow, claimItem } from './claims.ts';
import { reservations } from './reservations.ts';

/**
 * Takes one item by its id, where it is for this person, in the caller's transaction.
 *
 * @throws Problem 404, 403 where it is not for them, 409 where another has it, 429 on a break
 */
export async function takeItem(
  transaction: AnyTransaction,
  { now }: Pick<RouteContext, 'now'>,
  id: string,
  person: string,
): Promise<ClaimRow> {
  const at = new Date(now());
  const source = { kysely: transaction };
  const settings = await settingsOf(source);
  const care = await ask(transaction, person, at, settings.care);
  if (onBreak(care, at)) throw onABreak(care.breakUntil!, care.breakFor!);
  const item = await itemOf(source, id);
  const works = [item.work.id];
  const exposed = await exposedSince(transaction, { person, since: dayOf(at).since, now: at });
  const hindered = hindrance(item, {
    // Who asks for one item by name may look beyond what they usually do.
    care: { ...care, skills: null, languages: null, queues: null },
    severeCap: capsReached(exposed, settings.care).severe,
    decided: await decidedBefore(transaction, person, works),
    appealed: await appealedWorks(transaction, works),
  });
  if (hindered !== null) throw notForYou(hindered);
  const kept = (await reservations(transaction, at)).find((one) => one.item_id === id);
  if (kept && kept.person !== person) throw heldByAnother();
  const until = new Date(+at + settings.leaseMinutes * 60_000);
  const taken = { id, kind: item.kind, workId: item.work.id };
  const claim = await claimItem(transaction, { item: taken, person, at, until });
  if (claim) return claim;
  throw heldByAnother();
}

const whys: Readonly<Record<Hindrance, string>> = {
  'decided-before': 'Another person looks at what you decided before.',
  'opted-out': 'It is of a severity that you opted out of: PUT /v1/review/care changes that.',
  cap: "You reached the day's limit of severe items.",
  queue: 'It is in a queue that is not yours.',
  language: 'It is in a language that is not yours.',
  skill: 'It asks for a skill that is not yours.',
};

function notForYou(hindered: Hindrance) {
  return problem(403, 'not-for-you', 'This item is not for you.', whys[hindered], {
    why: hindered,
  });
}

function heldByAnother() {
  return problem(
    409,
    'held-by-another',
    'Another person has this item.',
    'It returns when they decide, give it back, or their time is over. Ask for the next one.',
  );
}

function onABreak(until: Date, why: string) {
  return problem(
    429,
    'break',
    'It is time for a break.',
    `After ${why}: until ${until.toISOString()}.`,
    {
      until: until.toISOString(),
      why,
    },
  );
}
