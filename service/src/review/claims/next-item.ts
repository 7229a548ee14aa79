import { uniformDraw } from '@breakwater/statistics';
import { sql } from 'kysely';
import type { RouteContext } from '../../http/index.ts';
import { type WorkRow, workOf } from '../../reports/index.ts';
import { ask, type Care, onBreak } from '../care/care-of.ts';
import { capsReached, dayOf, exposedSince } from '../care/exposure.ts';
import { drawGolden } from '../golden/golden.ts';
import type { Waiting } from '../items/item.ts';
import { hindrance, type Viewer } from '../items/may-see.ts';
import { appealedWorks, decidedBefore } from '../items/participants.ts';
import { expectedSeverity, severe } from '../items/severity.ts';
import { waitingItems } from '../items/waiting-items.ts';
import { type RunningSettings, settingsOf } from '../settings/settings.ts';
import { type ClaimRow, claimItem, claimsOf, heldByOthers } from './claims.ts';
import { reservations } from './reservations.ts';

export interface Wishes {
  readonly queues?: readonly string[];
  readonly languages?: readonly string[];
}

export type Next =
  | { readonly claim: ClaimRow; readonly fresh: boolean }
  | { readonly break: { readonly until: Date; readonly why: string } }
  | { readonly nothing: true };

/** Work that is looked through at a time. */
const page = 100;

/**
 * What a person looks at next: what they hold already, else the most urgent that is for them. It is
 * theirs when this returns. The server answers with a break where one is due, or a day's limit is
 * reached and nothing milder waits.
 */
export async function nextItem(
  context: RouteContext,
  person: string,
  wishes: Wishes = {},
): Promise<Next> {
  const { database, now } = context;
  const { kysely } = database;
  const at = new Date(now());
  const settings = await settingsOf(database);
  const [held] = await claimsOf(kysely, person, at);
  const care = await kysely
    .transaction()
    .execute((transaction) => ask(transaction, person, at, settings.care));
  if (onBreak(care, at)) return { break: { until: care.breakUntil!, why: care.breakFor! } };
  if (held) return { claim: held, fresh: false };
  return takeFirst(context, { person, care, settings, wishes, at });
}

interface Asking {
  readonly person: string;
  readonly care: Care;
  readonly settings: RunningSettings;
  readonly wishes: Wishes;
  readonly at: Date;
}

/** Goes through all that waits, a page at a time: a mild item may stand behind many that are not for them. */
async function takeFirst(context: RouteContext, asking: Asking): Promise<Next> {
  const { person, settings, at } = asking;
  const { since, until } = dayOf(at);
  const exposed = await exposedSince(context.database.kysely, { person, since, now: at });
  const severeCap = capsReached(exposed, settings.care).severe;
  const passed: string[] = [];
  let capped = false;
  for (;;) {
    const { candidates, waiting } = await candidatesFor(context, asking, passed);
    const taken = await takeOf(context, asking, candidates, { severeCap, first: !passed.length });
    if (taken.claim) return { claim: taken.claim, fresh: true };
    capped ||= taken.capped;
    if (waiting.length === 0) break;
    passed.push(...waiting);
  }
  return capped ? { break: { until, why: "the day's limit of severe items" } } : { nothing: true };
}

interface Page {
  readonly severeCap: boolean;
  /** Golden items come before the most urgent alone. */
  readonly first: boolean;
}

async function takeOf(
  context: RouteContext,
  asking: Asking,
  candidates: readonly Candidate[],
  { severeCap, first }: Page,
): Promise<{ readonly claim?: ClaimRow; readonly capped: boolean }> {
  const { kysely } = context.database;
  const { person, care, settings, at } = asking;
  const works = candidates.map(({ workId }) => workId);
  const [decided, appealed] = await Promise.all([
    decidedBefore(kysely, person, works),
    appealedWorks(kysely, works),
  ]);
  const viewer: Viewer = { care, severeCap, decided, appealed };
  const golden = first ? await maybeGolden(context, asking, viewer, candidates[0]) : [];
  let capped = false;
  for (const candidate of [...golden, ...rotated(candidates, care, settings)]) {
    const hindered = hindrance(candidate, viewer);
    capped ||= hindered === 'cap';
    if (hindered !== null) continue;
    const item = { id: candidate.id, kind: candidate.kind, workId: candidate.workId };
    const leaseEnd = new Date(+at + settings.leaseMinutes * 60_000);
    const claim = await claimItem(kysely, { item, person, at, until: leaseEnd });
    if (claim) return { claim, capped };
  }
  return { capped };
}

type Candidate = Waiting & { readonly work: WorkRow };

/**
 * A page of what waits, without what others hold or what was kept for them; what was kept for one's own
 * first. With the ids of all that was looked at for it.
 */
async function candidatesFor(
  { database }: RouteContext,
  { person, care, wishes, at }: Asking,
  passed: readonly string[],
): Promise<{ readonly candidates: readonly Candidate[]; readonly waiting: readonly string[] }> {
  const [held, reserved] = await Promise.all([
    heldByOthers(database.kysely, person, at),
    reservations(database.kysely, at),
  ]);
  const kept = reserved.filter((one) => one.person !== person).map((one) => one.item_id);
  const own = new Set(reserved.filter((one) => one.person === person).map((one) => one.item_id));
  const languages = wishes.languages ?? care.languages;
  const queues = wishes.queues ?? care.queues;
  const waiting = await waitingItems(database, {
    ...(queues && { queues }),
    ...(languages && { languages }),
    ...(care.skills && { skills: care.skills }),
    limit: page,
    except: [...held, ...kept, ...passed],
  });
  const works = await Promise.all(
    waiting.map(({ work, workId }) => work ?? workOf(database, workId)),
  );
  const candidates = waiting.flatMap((one, index) => {
    const work = works[index];
    if (!work) return [];
    // An appeal against what is being decided anew is answered by that.
    if (one.kind === 'appeal' && work.state === 'open') return [];
    const wished =
      one.kind === 'work' || wishes.queues === undefined || wishes.queues.includes(work.queue);
    return wished ? [{ ...one, work }] : [];
  });
  // An assigned item need not match what the person usually looks at.
  const absent = [...own].filter(
    (id) => !passed.includes(id) && !candidates.some((candidate) => candidate.id === id),
  );
  const assigned = await Promise.all(absent.map((id) => workOf(database, id)));
  const extra = assigned.flatMap((work) =>
    work?.state === 'open' && !held.includes(work.id) ? [ofWork(work)] : [],
  );
  const all = [...extra, ...candidates];
  return {
    candidates: [...all.filter(({ id }) => own.has(id)), ...all.filter(({ id }) => !own.has(id))],
    waiting: [...new Set([...waiting, ...extra].map(({ id }) => id))],
  };
}

function ofWork(work: WorkRow): Candidate {
  const { id, priority, due_at: dueAt } = work;
  const none = { secondLookId: null, appealId: null };
  return { id, kind: 'work', workId: id, work, look: 1, priority, dueAt, ...none };
}

/** After some severe items a milder one comes first, except before a child in danger now. */
function rotated(
  candidates: readonly Candidate[],
  care: Care,
  { care: limits }: RunningSettings,
): readonly Candidate[] {
  if (care.severeInARow < limits.rotateAfter) return candidates;
  const urgent = candidates.filter(({ work }) => work.danger_now);
  const rest = candidates.filter(({ work }) => !work.danger_now);
  const isSevere = ({ work }: Candidate) => expectedSeverity(work) >= severe;
  return [...urgent, ...rest.filter((one) => !isSevere(one)), ...rest.filter(isSevere)];
}

/** Now and then an item whose answer is known; never before a child in danger now. */
async function maybeGolden(
  { database }: RouteContext,
  { person, settings }: Asking,
  viewer: Viewer,
  first: Candidate | undefined,
): Promise<Candidate[]> {
  if (!first || first.work.danger_now || settings.goldenRate === 0) return [];
  const { rows } = await sql<{ asked: number }>`UPDATE review.care SET asked = asked + 1
    WHERE person = ${person} RETURNING asked`.execute(database.kysely);
  const draw = uniformDraw(database.deriveKey('golden items'), `${person} ${rows[0].asked}`);
  if (draw >= settings.goldenRate) return [];
  const golden = await drawGolden(database, person, draw / settings.goldenRate);
  const work = golden && (await workOf(database, golden.work_id));
  if (!work) return [];
  const candidate: Candidate = { ...ofWork(work), id: golden.id, kind: 'golden' };
  return hindrance(candidate, viewer) === null ? [candidate] : [];
}
