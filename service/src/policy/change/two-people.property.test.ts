import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessStorage } from '../../access/index.ts';
import { type Actor, httpStorage, Problem } from '../../http/index.ts';
import { type TestDatabase, testDatabase } from '../../storage/testing.ts';
import { policyStorage } from '../storage.ts';
import { term } from '../testing.ts';
import { policyChange, runningPolicy, runningSince } from '../versions/running.ts';
import { documentOf } from '../versions/versions.ts';
import { approveProposal } from './approve-proposal.ts';
import { editProposal, endProposal, rebaseProposal, submitProposal } from './change-proposal.ts';
import { createProposal } from './create-proposal.ts';
import { followTimeOnce } from './follow-time.ts';
import { proposalOf } from './proposal.ts';
import { rollBack } from './roll-back.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([httpStorage, accessStorage, policyStorage]);
});
afterAll(() => database.close());

const people: readonly Actor[] = ['gull', 'tern', 'auk'].map((name) => ({
  kind: 'user',
  id: randomUUID(),
  name,
  roles: ['policy'],
}));
const words = ['gloamfruit', 'zwelkin', 'morrowkelp'];

const step = fc.record({
  act: fc.constantFrom(
    'edit',
    'submit',
    'approve',
    'emergency',
    'rebase',
    'refuse',
    'time',
    'back',
  ),
  person: fc.nat(2),
  proposal: fc.nat(1),
  word: fc.nat(2),
});

test('whatever is done by whom in which order, nothing runs that one person made alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 14 }),
      fc.boolean(),
      async (steps, atOnce) => {
        let now = Date.UTC(2026, 5, 1);
        const context = { database, now: () => now, secure: false };
        const inTransaction = <T>(work: (transaction: never) => Promise<T>) =>
          database.kysely.transaction().execute((transaction) => work(transaction as never));
        const base = (await runningSince(database)).version;
        const ids = await Promise.all(
          [0, 1].map((at) =>
            inTransaction((transaction) =>
              createProposal(transaction, context, {
                id: randomUUID(),
                title: 'a change',
                reason: 'a reason',
                source: 'a test',
                baseVersion: base,
                change: [{ section: 'terms', id: `t${at}`, value: term(`t${at}`, words[at]) }],
                shadowHours: 24,
                expiresAt: at === 0 ? new Date(now + 60 * 3_600_000) : null,
                actor: people[at],
              }),
            ),
          ),
        );
        const run = async ({ act, person, proposal, word }: (typeof steps)[number]) => {
          const doing = { id: ids[proposal], actor: people[person], reason: 'a reason' };
          const { revision } = await proposalOf(database.kysely, doing.id);
          if (act === 'time') {
            now += 20 * 3_600_000;
            return followTimeOnce(database, now);
          }
          return inTransaction(async (transaction) => {
            const edits = [
              { section: 'terms', id: 'shared', value: term('shared', words[word]) },
            ] as const;
            if (act === 'edit') await editProposal(transaction, context, { ...doing, edits });
            else if (act === 'submit') await submitProposal(transaction, context, doing);
            else if (act === 'rebase') {
              await rebaseProposal(transaction, context, { ...doing, conflicts: 'mine' });
            } else if (act === 'refuse') {
              await endProposal(transaction, context, { ...doing, act: 'refuse' });
            } else if (act === 'back') {
              await rollBack(transaction, context, {
                version: base,
                reason: 'r',
                actor: doing.actor,
              });
            } else {
              const emergency = act === 'emergency';
              await approveProposal(transaction, context, { ...doing, revision, emergency });
            }
          });
        };
        const refusable = (error: unknown) => {
          if (!(error instanceof Problem)) throw error;
        };
        const before = await policyChange(database);
        if (atOnce) await Promise.all(steps.map((each) => run(each).catch(refusable)));
        else for (const each of steps) await run(each).catch(refusable);

        await nothingAlone();
        const { version, document, change } = await runningPolicy(database);
        expect(change).toBeGreaterThanOrEqual(before);
        expect(await documentOf(database, version)).toEqual(document);
      },
    ),
    { numRuns: 25 },
  );
});

/** Every version that ever ran is the first, an expiry of one that ran, or was approved by another person. */
async function nothingAlone(): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    SELECT r.version FROM policy.running r JOIN policy.version v USING (version)
    WHERE v.origin = 'proposal' AND NOT EXISTS (
      SELECT FROM policy.proposal p JOIN policy.proposal_event e ON e.proposal_id = p.id
      WHERE p.id = v.proposal_id AND p.version = v.version AND e.act = 'approve'
        AND e.version = v.version AND e.done_by <> ALL (p.contributors))`.execute(database.kysely);
  expect(rows).toEqual([]);
}

test('the table itself refuses an approval by whoever wrote the change', async () => {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM policy.proposal WHERE author = 'gull' LIMIT 1`.execute(database.kysely);
  await expect(
    database.pool.query("UPDATE policy.proposal SET approved_by = 'gull' WHERE id = $1", [
      rows[0].id,
    ]),
  ).rejects.toThrow(/check constraint/);
});
