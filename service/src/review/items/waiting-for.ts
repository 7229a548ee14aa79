import { type WorkRow, workOf } from '../../reports/index.ts';
import type { Database } from '../../storage/index.ts';
import { careOf } from '../care/care-of.ts';
import { capsReached, dayOf, exposedSince } from '../care/exposure.ts';
import { heldByOthers } from '../claims/claims.ts';
import { reservations } from '../claims/reservations.ts';
import { settingsOf } from '../settings/settings.ts';
import type { Waiting } from './item.ts';
import { hindrance } from './may-see.ts';
import { appealedWorks, decidedBefore } from './participants.ts';
import { waitingItems } from './waiting-items.ts';

export type WaitingFor = Waiting & { readonly work: WorkRow };

/** Work looked through at most. */
const most = 200;

/**
 * What waits that a person may take by its id, the most urgent first: without what others hold, what was
 * kept for others, and what is not for them. Of further looks nothing tells them apart. With whether
 * more may wait. Cost: one reading of up to 200 pieces of work.
 */
export async function waitingFor(
  database: Database,
  person: string,
  {
    queue,
    language,
    at,
  }: { readonly queue?: string; readonly language?: string; readonly at: Date },
): Promise<{ readonly items: readonly WaitingFor[]; readonly complete: boolean }> {
  const { kysely } = database;
  const [held, kept, care, { care: limits }, exposed] = await Promise.all([
    heldByOthers(kysely, person, at),
    reservations(kysely, at),
    careOf(kysely, person),
    settingsOf(database),
    exposedSince(kysely, { person, since: dayOf(at).since, now: at }),
  ]);
  const others = kept.filter((one) => one.person !== person).map((one) => one.item_id);
  const waiting = await waitingItems(database, {
    ...(queue !== undefined && { queues: [queue] }),
    ...(language !== undefined && { languages: [language] }),
    limit: most,
    except: [...held, ...others],
  });
  const works = waiting.map(({ workId }) => workId);
  const viewer = {
    care: { ...care, skills: null, languages: null, queues: null },
    severeCap: capsReached(exposed, limits).severe,
    decided: await decidedBefore(kysely, person, works),
    appealed: await appealedWorks(kysely, works),
  };
  const items = await Promise.all(
    waiting.map(async (one): Promise<WaitingFor[]> => {
      const work = one.work ?? (await workOf(database, one.workId));
      if (!work || (one.kind === 'appeal' && work.state === 'open')) return [];
      if (queue !== undefined && work.queue !== queue) return [];
      return hindrance({ ...one, work }, viewer) === null ? [{ ...one, work }] : [];
    }),
  );
  const complete = waiting.filter(({ kind }) => kind === 'work').length < most;
  return { items: items.flat(), complete };
}
