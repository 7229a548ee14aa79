import { sql } from 'kysely';
import { accountsAfter, firstKey, postsAfter, subjectsAfter } from '../../intake/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { opensOf, prefixesOf } from '../decide/prefixes.ts';
import { policyFeedOf } from '../node/registry.ts';
import { judgeAccount, judgePost, statesMinor, type Yardstick } from '../past/judge-subjects.ts';
import { type Mark, withdrawMarks, writeMarks } from '../past/marks.ts';
import { writeMinors } from '../past/minors.ts';
import { writeOpenPrefixes } from '../past/open-prefixes.ts';
import { yardstickOf } from '../past/yardstick.ts';
import { nextChange } from '../sequence.ts';
import { moveSweep, type Sweep } from './sweep-row.ts';

const page = 1_000;
/** Subjects that are judged before others get their turn. */
const atOnce = 50;

/** What of one page is written. */
interface Page {
  readonly last: string | undefined;
  readonly subjects: readonly string[];
  readonly marks: readonly Mark[];
  readonly minors?: readonly { readonly key: string; readonly minor: boolean }[];
  readonly opened?: readonly string[];
  readonly size: number;
}

type ReadPage = (database: Database, yardstick: Yardstick, after: string) => Promise<Page>;

/** What is gone through, in this order. */
const phases: readonly (readonly [name: string, read: ReadPage])[] = [
  ['posts', readPosts],
  ['profiles', readProfiles],
  ['tags', readTags],
];

/** Looks at every post, profile and tag of the record by the version that came to run. */
export async function sweepPolicy(
  database: Database,
  { id, target, phase, place }: Sweep,
  signal: AbortSignal,
): Promise<'done' | 'overtaken'> {
  const yardstick = await yardstickOf(database);
  const version = Number(target);
  const begun = Math.max(
    0,
    phases.findIndex(([name]) => name === phase),
  );
  for (const [name, read] of phases.slice(phase === 'withdraw' ? phases.length : begun)) {
    let after: string | undefined = name === phase && place ? place : firstKey;
    while (after !== undefined) {
      signal.throwIfAborted();
      const running = await policyFeedOf(database).running(database);
      if (running.version !== version) return 'overtaken';
      const found: Page = await read(database, yardstick, after);
      await write(database, { id, version, name, after }, found);
      after = found.last;
    }
  }
  await withdrawOthers(database, id, version, signal);
  return 'done';
}

async function write(
  database: Database,
  at: {
    readonly id: string;
    readonly version: number;
    readonly name: string;
    readonly after: string;
  },
  { last, subjects, marks, minors = [], opened = [], size }: Page,
): Promise<void> {
  const { id, version, name, after } = at;
  await database.kysely.transaction().execute(async (transaction) => {
    const change = await nextChange(transaction);
    const now = new Date();
    await writeMarks(transaction, marks, { change, at: now, version, sweep: id });
    await withdrawMarks(transaction, subjects, ['term', 'doubted', 'media'], marks, change);
    await writeMinors(transaction, minors, { change, at: now });
    await writeOpenPrefixes(transaction, opened, change);
    const step = { phase: name, place: last ?? after, done: size, found: marks.length };
    await moveSweep(transaction, id, step);
  });
}

async function readPosts(database: Database, yardstick: Yardstick, after: string): Promise<Page> {
  const posts = await postsAfter(database, after, page);
  return pageOf(posts, await inTurns(posts, (post) => judgePost(yardstick, post)));
}

async function readProfiles(
  database: Database,
  yardstick: Yardstick,
  after: string,
): Promise<Page> {
  const accounts = await accountsAfter(database, after, page);
  const minors = accounts.flatMap((account) => {
    const minor = statesMinor(account);
    return minor === undefined ? [] : [{ key: account.key, minor }];
  });
  const marks = await inTurns(accounts, (account) => judgeAccount(yardstick, account));
  return { ...pageOf(accounts, marks), minors };
}

async function readTags(database: Database, yardstick: Yardstick, after: string): Promise<Page> {
  const tags = await subjectsAfter(database, 'hashtag', after, page);
  const prefixes = prefixesOf(yardstick.policy.document);
  const opened = await inTurns(tags, ({ id }) =>
    prefixes.size > 0 && yardstick.policy.judgeText(id).verdict === 'allow'
      ? opensOf(prefixes, id)
      : [],
  );
  return { ...pageOf(tags, []), subjects: [], opened };
}

function pageOf(rows: readonly { readonly key: string }[], marks: readonly Mark[]): Page {
  return {
    last: rows.length < page ? undefined : rows[rows.length - 1]?.key,
    subjects: rows.map(({ key }) => key),
    marks,
    size: rows.length,
  };
}

async function inTurns<Item, Found>(
  items: readonly Item[],
  judge: (item: Item) => readonly Found[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < items.length; at += 1) {
    found.push(...judge(items[at] as Item));
    if (at % atOnce === atOnce - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** What other versions marked, and this one did not find again. */
async function withdrawOthers(
  { kysely }: Pick<Database, 'kysely'>,
  id: string,
  version: number,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const gone = await kysely.transaction().execute(async (transaction: AnyTransaction) => {
      const change = await nextChange(transaction);
      const { numAffectedRows = 0n } = await sql`UPDATE decisions.mark
        SET withdrawn = true, change = ${change}
        WHERE (subject_key, basis) IN (
          SELECT subject_key, basis FROM decisions.mark
          WHERE basis IN ('term', 'doubted') AND NOT withdrawn AND policy_version <> ${version}
          LIMIT ${page})`.execute(transaction);
      const step = { phase: 'withdraw', place: '', done: 0, found: 0 };
      await moveSweep(transaction, id, step);
      return Number(numAffectedRows);
    });
    if (gone < page) return;
  }
}
