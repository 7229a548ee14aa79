import { sql } from 'kysely';
import { accountsOf, linesReceivedAfter, postsOf, relationsOf } from '../../intake/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { type LinesRead, type Notice, readLines } from '../contacts/interactions.ts';
import { type Contact, memberContacts, writeContacts } from '../contacts/write-contacts.ts';
import { opensOf, prefixesOf } from '../decide/prefixes.ts';
import { nextChange } from '../sequence.ts';
import { judgeAccount, judgePost, statesMinor, type Yardstick } from './judge-subjects.ts';
import { type Mark, withdrawMarks, writeMarks } from './marks.ts';
import { writeMinors } from './minors.ts';
import { writeOpenPrefixes } from './open-prefixes.ts';
import { yardstickOf } from './yardstick.ts';

/**
 * Reads what activities came since the last time: contacts with members and of reporters, ages that
 * profiles state, and posts and profiles that the policy withholds. Nodes ask for it when they see
 * that something came.
 */
export const readLog: Job = {
  name: 'decisions.read-log',
  schedule: '* * * * *',
  policy: 'stately',
  async run(_data, { database, signal }) {
    const { rows } = await sql<{ receipt: number }>`
      SELECT receipt FROM decisions.reading`.execute(database.kysely);
    let yardstick: Yardstick | undefined;
    for await (const part of linesReceivedAfter(database, rows[0]?.receipt ?? 0)) {
      signal.throwIfAborted();
      yardstick ??= await yardstickOf(database);
      const read = await readLines(database, part.lines, part.receivedAt);
      await takeIn(database, yardstick, read, part.last ? part.receipt : undefined);
    }
  },
};

/** Takes in what was read, with how far that was, in one transaction. */
async function takeIn(
  database: Database,
  yardstick: Yardstick,
  read: LinesRead,
  receipt: number | undefined,
): Promise<void> {
  const posts = await postsOf(database, read.posts);
  const accounts = await accountsOf(database, read.accounts);
  const marks: Mark[] = [
    ...posts.flatMap(({ key, authorKey, state }) =>
      judgePost(yardstick, { key, author: authorKey, state }),
    ),
    ...accounts.flatMap((account) => judgeAccount(yardstick, account)),
  ];
  const prefixes = prefixesOf(yardstick.policy.document);
  const opened = new Set(
    posts
      .flatMap(({ state }) => state?.fields.hashtags?.value ?? [])
      .filter((tag) => yardstick.policy.judgeText(tag).verdict === 'allow')
      .flatMap((tag) => opensOf(prefixes, tag)),
  );
  const contacts: Contact[] = [
    ...read.interactions.flatMap(({ actor, account, type }) =>
      memberContacts(yardstick.members, actor, account, type),
    ),
    ...(await noticeContacts(database, read.notices)),
  ];
  const minors = accounts.flatMap((account) => {
    const minor = statesMinor(account);
    return minor === undefined ? [] : [{ key: account.key, minor }];
  });
  const at = new Date();
  await database.kysely.transaction().execute(async (transaction) => {
    const looked = [...read.posts, ...read.accounts];
    if (looked.length > 0 || contacts.length > 0) {
      const change = await nextChange(transaction);
      const { version } = yardstick.policy;
      await writeMarks(transaction, marks, { change, at, version, sweep: null });
      await withdrawMarks(transaction, looked, ['term', 'doubted', 'media'], marks, change);
      await writeMinors(transaction, minors, { change, at });
      await writeOpenPrefixes(transaction, [...opened], change);
      await writeContacts(transaction, contacts, { change, at });
    }
    if (receipt !== undefined) await remember(transaction, receipt);
  });
}

/** What a reporter's own interest in whom they reported was: it tells the recommender nothing. */
async function noticeContacts(
  database: Pick<Database, 'pool'>,
  notices: readonly Notice[],
): Promise<Contact[]> {
  if (notices.length === 0) return [];
  const reporters = [...new Set(notices.map(({ reporter }) => reporter))];
  const relations = await relationsOf(database, reporters, {
    cap: 10_000,
    kinds: ['follow', 'like'],
    directions: ['out'],
  });
  const stood = new Set(
    relations.flatMap(({ key, relations: standing }) =>
      standing.map(({ kind, other, via }) => `${key} ${via ?? other} ${kind}`),
    ),
  );
  return notices.flatMap(({ reporter, account }) =>
    (['view', 'follow', 'like'] as const)
      .filter((type) => type === 'view' || stood.has(`${reporter} ${account} ${type}`))
      .map((type) => ({
        actor: reporter,
        account,
        type,
        basis: 'report' as const,
        basisKey: account,
      })),
  );
}

async function remember(transaction: AnyTransaction, receipt: number): Promise<void> {
  await sql`INSERT INTO decisions.reading (receipt) VALUES (${receipt})
    ON CONFLICT (one) DO UPDATE SET receipt = greatest(reading.receipt, excluded.receipt)`.execute(
    transaction,
  );
}
