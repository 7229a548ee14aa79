import {
  type AccountState,
  assertionsOf,
  mergeAccount,
  mergePost,
  mergeRelation,
  type PostState,
  type Relation,
  readActivity,
  stateOf,
} from '@breakwater/activity';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../storage/testing.ts';
import type { Intake } from './intake.ts';
import { relationKindOf } from './kinds.ts';
import { stateFrom } from './state-text.ts';
import { intakeStorage } from './storage.ts';
import { tables } from './tables/index.ts';
import { ndjson, take, testIntake, testNow } from './testing.ts';

let database: TestDatabase;
let intake: Intake;
let run = 0;
beforeAll(async () => {
  database = await testDatabase([intakeStorage]);
  intake = testIntake(database);
});
afterAll(async () => {
  await intake.close();
  await database.close();
});

const account = fc.constantFrom('acct:1', 'acct:2', 'acct:é');
const post = fc.constantFrom('post:1', 'post:2');
const time = fc.integer({ min: 0, max: 9 }).map((n) => new Date(testNow - n * 1000).toISOString());
const device = fc.option(fc.constantFrom('dev:1', 'dev:2'), { nil: undefined });

/** A post has one author, as on every platform; its number tells which. */
const authorOf = (id: string) => `acct:${id.at(-1)}`;

const profile = fc.record(
  {
    type: fc.constant('Person'),
    id: account,
    name: fc.constantFrom('Gull', 'Tern', 'x\0y'),
    preferredUsername: fc.constantFrom('gull', 'tern'),
    summary: fc.constantFrom('see @tern', '#gloamfruit', 'https://drop.example/x'),
    payment: fc.constantFrom(['pay:1'], []),
  },
  { requiredKeys: ['type', 'id'] },
);
const note = fc
  .record(
    {
      type: fc.constant('Note'),
      id: post,
      content: fc.constantFrom('fresh #gloamfruit', 'hello @gull', 'plain'),
      inReplyTo: post,
      to: account.map((id) => [id]),
    },
    { requiredKeys: ['type', 'id'] },
  )
  .chain((object) =>
    fc.record({ object: fc.constant(object), actor: fc.constant(authorOf(object.id)) }),
  );

const body = fc.oneof(
  fc.record({ type: fc.constantFrom('Follow', 'Block'), actor: account, object: account }),
  fc.record({ type: fc.constantFrom('Like', 'Announce'), actor: account, object: post }),
  fc.record({
    type: fc.constant('Like'),
    actor: account,
    object: post.map((id) => ({ type: 'Note', id, attributedTo: authorOf(id) })),
  }),
  profile.map((object) => ({ type: 'Create', actor: object.id, object })),
  profile.map((object) => ({ type: 'Update', actor: object.id, object })),
  note.map(({ object, actor }) => ({ type: 'Create', actor, object })),
  note.map(({ object, actor }) => ({ type: 'Update', actor, object })),
  post.map((id) => ({ type: 'Delete', actor: authorOf(id), object: { type: 'Note', id } })),
  account.map((id) => ({ type: 'Delete', actor: 'platform', object: { type: 'Person', id } })),
  fc.record({
    type: fc.constant('Undo'),
    actor: account,
    object: fc.integer({ min: 0, max: 30 }).map((n) => `a${n}`),
  }),
  fc.record({
    type: fc.constant('Undo'),
    actor: account,
    object: account.map((object) => ({ type: 'Follow', object })),
  }),
);

const activities = fc
  .array(fc.tuple(body, time, device), { minLength: 1, maxLength: 40, size: 'max' })
  .map((bodies) =>
    bodies.map(([rest, published, own], index) => ({
      id: `a${index}`,
      published,
      device: own,
      ...rest,
    })),
  );

/** The same activities in another order, some of them twice, cut into batches. */
const arrival = activities.chain((all) =>
  fc.record({
    all: fc.constant(all),
    sent: fc
      .tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all))
      .chain(([every, again]) =>
        fc.shuffledSubarray([...every, ...again], { minLength: every.length + again.length }),
      ),
    lines: fc.integer({ min: 1, max: 15 }),
  }),
);

test('the record is the same whatever the order, repetition and batches in which activities come', async () => {
  await fc.assert(
    fc.asyncProperty(arrival, async ({ all, sent, lines }) => {
      await database.pool.query(
        `TRUNCATE ${tables.map(({ name }) => `intake.${name}`).join(', ')} RESTART IDENTITY`,
      );
      run += 1;
      const outcome = await take(intake, inRun(ndjson(...sent)), lines);
      expect(outcome).toMatchObject({
        accepted: all.length,
        duplicates: sent.length - all.length,
        rejected: 0,
      });
      expect(await recorded()).toEqual(folded(inRun(ndjson(...all))));
    }),
    { numRuns: 60 },
  );
});

/** Every run has subjects of its own: the intake remembers those of the runs before. */
function inRun(text: string): string {
  return text.replaceAll(/acct:|post:|dev:|pay:|gull|tern|gloamfruit|drop\./g, `$&${run}x`);
}

interface State {
  readonly relations: Record<string, unknown>;
  readonly accounts: Record<string, AccountState>;
  readonly posts: Record<string, PostState>;
}

/** What the laws of libraries/activity make of the activities, in the order given. */
function folded(lines: string): State {
  const relations = new Map<string, Relation>();
  const accounts: Record<string, AccountState> = {};
  const posts: Record<string, PostState> = {};
  const made = new Map<string, string>();
  const undone: { made: string; at: number }[] = [];
  for (const line of lines.trimEnd().split('\n')) {
    const reading = readActivity(line, { receivedAt: testNow });
    if (!reading.ok) throw new Error(reading.problem.reason);
    const { activity } = reading;
    for (const assertion of assertionsOf(activity)) {
      if (assertion.about === 'account') {
        const old = accounts[assertion.account];
        const state = stateOf(assertion);
        accounts[assertion.account] = old ? mergeAccount(old, state) : state;
      } else if (assertion.about === 'post') {
        const old = posts[assertion.post];
        const state = stateOf(assertion);
        posts[assertion.post] = old ? mergePost(old, state) : state;
      } else if (assertion.about === 'undo') {
        undone.push({ made: `${assertion.actor} ${assertion.undone}`, at: assertion.at });
      } else if (assertion.about === 'relation') {
        const { kind, source, target, via, at, withdrawn } = assertion;
        const name = `${source} ${kind} ${target.kind} ${target.id}`;
        const relation: Relation = {
          kind,
          source,
          target,
          ...(via !== undefined && { via }),
          first: at,
          last: at,
          count: withdrawn ? 0 : 1,
          lastActivity: withdrawn ? '' : assertion.activity,
          ...(withdrawn && { withdrawnAt: at }),
        };
        const old = relations.get(name);
        relations.set(name, old ? mergeRelation(old, relation) : relation);
        if (['Follow', 'Block', 'Like', 'Announce'].includes(activity.type) && kind !== 'device') {
          made.set(`${activity.actor} ${activity.id}`, name);
        }
      }
    }
  }
  for (const { made: id, at } of undone) {
    const relation = relations.get(made.get(id) ?? '');
    if (!relation) continue;
    const withdrawnAt = Math.max(relation.withdrawnAt ?? -1, at);
    relations.set(made.get(id)!, { ...relation, withdrawnAt });
  }
  const entries = [...relations].map(([name, relation]) => {
    const { count, first, last, lastActivity, withdrawnAt = null, kind, target, via } = relation;
    const aboutPost = ['like', 'announce', 'reply'].includes(kind);
    const author = posts[target.id]?.fields.author?.value ?? via ?? null;
    return [
      name,
      {
        count,
        first: count > 0 ? first : null,
        last: count > 0 ? last : null,
        lastActivity: count > 0 ? lastActivity : null,
        withdrawnAt,
        via: aboutPost ? author : null,
        standing: count > 0 && (withdrawnAt === null || withdrawnAt < last),
      },
    ];
  });
  return { relations: Object.fromEntries(entries), accounts, posts };
}

/** The same, as the record has it. Contacts are kept for their own short time, without the rest. */
async function recorded(): Promise<State> {
  const named = `
    WITH named AS (
      SELECT account_key AS key, 'account ' || id AS name, id FROM intake.account
      UNION ALL SELECT post_key, 'post ' || id, id FROM intake.post
      UNION ALL SELECT subject_key,
        (ARRAY['', '', 'media', 'hashtag', 'link', 'payment', 'device', 'handle', 'term'])[kind]
          || ' ' || id, id
      FROM intake.subject
    )`;
  const { rows } = await database.pool.query(`${named}
    SELECT source.id AS source, kind, target.name AS target, via.id AS via, count, first_at, last_at,
           last_activity, withdrawn_at, standing
    FROM intake.relation
    JOIN named source ON source.key = source_key
    JOIN named target ON target.key = target_key
    LEFT JOIN named via ON via.key = via_key`);
  const contacts = await database.pool.query(`${named}
    SELECT source.id AS source, target.name AS target, count, first_at, last_at
    FROM intake.contact
    JOIN named source ON source.key = source_key JOIN named target ON target.key = target_key`);
  const relations = Object.fromEntries(
    rows.map((row) => [
      `${row.source} ${relationKindOf(row.kind)} ${row.target}`,
      {
        count: row.count,
        first: row.first_at?.getTime() ?? null,
        last: row.last_at?.getTime() ?? null,
        lastActivity: row.last_activity,
        withdrawnAt: row.withdrawn_at?.getTime() ?? null,
        via: row.via,
        standing: row.standing,
      },
    ]),
  );
  for (const row of contacts.rows) {
    relations[`${row.source} contact ${row.target}`] = {
      count: row.count,
      first: row.first_at.getTime(),
      last: row.last_at.getTime(),
      lastActivity: expect.anything(),
      withdrawnAt: null,
      via: null,
      standing: true,
    };
  }
  const states = async (table: string) => {
    const found = await database.pool.query(
      `SELECT id, state FROM intake.${table} WHERE state IS NOT NULL`,
    );
    return Object.fromEntries(found.rows.map(({ id, state }) => [id, stateFrom(state)]));
  };
  return { relations, accounts: await states('account'), posts: await states('post') };
}
