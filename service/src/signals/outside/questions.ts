import { sql } from 'kysely';
import { enqueue } from '../../jobs/index.ts';
import type { AnyKysely, AnyTransaction, Database } from '../../storage/index.ts';
import type { SentMedium } from '../media/medium.ts';
import { askQueue } from './ask-queue.ts';
import type { QuestionContent } from './contract.ts';
import { hold } from './held-media.ts';
import { allMatchers, type Matcher } from './matchers.ts';

/** A file that was sent. */
export interface SentFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Puts a question about a medium to every outside matcher that can be asked of it, as part of the
 * transaction. A file that one of them wants is kept, sealed, until the last has answered.
 *
 * `startJobs` must have run for this database in this process, where there are matchers.
 *
 * @param now epoch milliseconds
 */
export async function askOutside(
  transaction: AnyTransaction,
  database: Database,
  sent: SentMedium,
  file: SentFile | null,
  now: number,
): Promise<void> {
  const asked = (await allMatchers(transaction)).filter((matcher) => canBeAsked(matcher, file));
  if (asked.length === 0) return;
  const held =
    file && asked.some(({ wants }) => wants === 'media')
      ? await hold(transaction, database, sent.name, file, now)
      : null;
  const { name: media, reference, account, digests } = sent;
  const content: QuestionContent = { version: 1, media, digests };
  const at = new Date(now);
  for (const { name, wants } of asked) {
    await sql`INSERT INTO signals.question
        (matcher, media, reference, account_key, content, held_id, state, asked_at, due_at)
      VALUES (${name}, ${media}, ${reference},
        ${account === null ? null : database.subjectKey('account', account)},
        ${JSON.stringify(content)}, ${wants === 'media' ? held : null}, 'waiting', ${at}, ${at})
      ON CONFLICT (matcher, media, account_key) WHERE state = 'waiting' DO NOTHING`.execute(
      transaction,
    );
    await enqueue(transaction, askQueue, { matcher: name }, { key: name });
  }
}

/** Names of the matchers whose answers about media are still to come, by medium. */
export async function waitingFor(
  kysely: AnyKysely,
  media: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ media: string; matchers: string[] }>`
    SELECT media, array_agg(DISTINCT matcher ORDER BY matcher) AS matchers FROM signals.question
    WHERE media = ANY (${media}::text[]) AND state = 'waiting' GROUP BY media`.execute(kysely);
  return new Map(rows.map(({ media: name, matchers }) => [name, matchers]));
}

function canBeAsked({ enabled, wants, mostBytes }: Matcher, file: SentFile | null): boolean {
  if (!enabled) return false;
  return wants === 'digests' || (file !== null && file.bytes <= mostBytes);
}
