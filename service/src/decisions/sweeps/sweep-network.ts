import { sql } from 'kysely';
import { firstKey, linesAfter, postsAfter, relationsOf } from '../../intake/index.ts';
import { followedMembers } from '../../networks/index.ts';
import type { Database } from '../../storage/index.ts';
import { readLines } from '../contacts/interactions.ts';
import { type Contact, writeContacts } from '../contacts/write-contacts.ts';
import { type Mark, writeMarks } from '../past/marks.ts';
import { workingPolicy } from '../past/yardstick.ts';
import { nextChange } from '../sequence.ts';
import { moveSweep, type Sweep } from './sweep-row.ts';

const page = 5_000;
/** Relations of one member in one direction that are read. */
const mostRelations = 200_000;

/**
 * Goes through what members of a confirmed network did, and what was done with them: follows and
 * likes that stand, their posts, then views as far as the log goes.
 */
export async function sweepNetwork(
  database: Database,
  { id, target: network, phase, place }: Sweep,
  signal: AbortSignal,
): Promise<'done' | 'overtaken'> {
  const members = (await followedMembers(database, network)).map(({ key }) => key);
  const known = new Set(members);
  const order = ['relations', 'posts', 'log'];
  const begun = Math.max(0, order.indexOf(phase));
  if (begun === 0) {
    for (let at = phase === 'relations' ? Number(place) : 0; at < members.length; at += 1) {
      signal.throwIfAborted();
      await takeRelations(database, id, network, members[at] as string, at + 1);
    }
  }
  if (begun <= 1) {
    let after: string | undefined = phase === 'posts' && place ? place : firstKey;
    while (after !== undefined) {
      signal.throwIfAborted();
      after = await takePosts(database, id, network, known, after);
    }
  }
  for (
    let after: number | undefined = phase === 'log' ? Number(place) : -1;
    after !== undefined;
  ) {
    signal.throwIfAborted();
    if (await isReopened(database, network)) return 'overtaken';
    after = await takeLog(database, id, network, known, after);
  }
  return 'done';
}

async function isReopened({ kysely }: Pick<Database, 'kysely'>, network: string) {
  const { rows } = await sql`SELECT FROM networks.network
    WHERE id = ${network} AND state = 'confirmed'`.execute(kysely);
  return rows.length === 0;
}

/** Follows and likes of a member, and those of others to it and its posts. */
async function takeRelations(
  database: Database,
  id: string,
  network: string,
  member: string,
  next: number,
): Promise<void> {
  const found = await relationsOf(database, [member], {
    cap: mostRelations,
    kinds: ['follow', 'like'],
  });
  const contacts = found.flatMap(({ direction, relations }) =>
    relations.flatMap(({ kind, other, via }): Contact[] => {
      const account = direction === 'out' ? (via ?? other) : member;
      const actor = direction === 'out' ? member : other;
      const type = kind as 'follow' | 'like';
      return [{ actor, account, type, basis: 'network', basisKey: network }];
    }),
  );
  await commit(database, id, { phase: 'relations', place: String(next), done: 0 }, contacts, []);
}

async function takePosts(
  database: Database,
  id: string,
  network: string,
  members: ReadonlySet<string>,
  after: string,
): Promise<string | undefined> {
  const posts = await postsAfter(database, after, page);
  const last = posts.length < page ? undefined : posts[posts.length - 1]?.key;
  const marks = posts
    .filter(({ author }) => author !== null && members.has(author))
    .map(
      ({ key, author }): Mark => ({
        subject: key,
        account: author,
        kind: 'post',
        basis: 'network',
        detail: network,
      }),
    );
  await commit(
    database,
    id,
    { phase: 'posts', place: last ?? after, done: posts.length },
    [],
    marks,
  );
  return last;
}

async function takeLog(
  database: Database,
  id: string,
  network: string,
  members: ReadonlySet<string>,
  after: number,
): Promise<number | undefined> {
  const part = await linesAfter(database, after);
  if (!part) return undefined;
  const viewing = part.lines.filter((line) => line.includes('"View"'));
  const { interactions } = await readLines(database, viewing, part.receivedAt);
  const contacts = interactions
    .filter(({ actor, account }) => members.has(actor) || members.has(account))
    .map((one): Contact => ({ ...one, basis: 'network', basisKey: network }));
  const step = { phase: 'log', place: String(part.sequence), done: part.chunks };
  await commit(database, id, step, contacts, []);
  return part.sequence;
}

async function commit(
  database: Database,
  id: string,
  step: { readonly phase: string; readonly place: string; readonly done: number },
  contacts: readonly Contact[],
  marks: readonly Mark[],
): Promise<void> {
  const { version } = await workingPolicy(database);
  await database.kysely.transaction().execute(async (transaction) => {
    const change = await nextChange(transaction);
    const at = new Date();
    const fresh = await writeContacts(transaction, contacts, { change, at });
    await writeMarks(transaction, marks, { change, at, version, sweep: id });
    await moveSweep(transaction, id, { ...step, found: fresh + marks.length });
  });
}
