import type { PostState } from '@breakwater/activity';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseAccount } from '../storage/index.ts';
import { type TestDatabase, testDatabase } from '../storage/testing.ts';
import type { Intake } from './intake.ts';
import { activitiesOf } from './reading/activities-of.ts';
import { intakeOverview } from './reading/overview.ts';
import { rejections } from './reading/rejections.ts';
import { relationsOf } from './reading/relations-of.ts';
import { stateFrom } from './state-text.ts';
import { intakeStorage } from './storage.ts';
import { logged, ndjson, take, testIntake } from './testing.ts';

let database: TestDatabase;
let intake: Intake;

beforeEach(async () => {
  database = await testDatabase([intakeStorage]);
  intake = testIntake(database);
});
afterEach(async () => {
  await intake.close();
  await database.close();
});

const follow = { id: 'a1', type: 'Follow', actor: 'acct:1', object: 'acct:2' };
const like = { id: 'a2', type: 'Like', actor: 'acct:1', object: 'post:1' };
const post = {
  id: 'a3',
  type: 'Create',
  actor: 'acct:2',
  object: { type: 'Note', id: 'post:1', content: 'fresh #gloamfruit' },
};

async function count(table: string): Promise<number> {
  const { rows } = await database.pool.query(`SELECT count(*) AS n FROM intake.${table}`);
  return rows[0].n;
}

test('an activity sent twice counts once, in one batch and in two', async () => {
  const first = await take(intake, ndjson(follow, follow));
  expect(first).toMatchObject({ accepted: 1, duplicates: 1, rejected: 0 });
  const second = await take(intake, ndjson(follow));
  expect(second).toMatchObject({ accepted: 0, duplicates: 1, rejected: 0 });
  expect(await logged(database)).toBe(1);
  const { rows } = await database.pool.query('SELECT count FROM intake.relation');
  expect(rows).toEqual([{ count: 1 }]);
});

test('the same id with other content is rejected, and both are kept', async () => {
  await take(intake, ndjson(follow));
  const other = { ...follow, object: 'acct:3' };
  const outcome = await take(intake, ndjson(other));
  expect(outcome).toMatchObject({ accepted: 0, duplicates: 0, rejected: 1 });
  expect(outcome.problems[0]).toMatchObject({ line: 1, field: 'id' });
  const [rejected] = await rejections(database, { limit: 10 });
  expect(JSON.parse(rejected.text)).toEqual(other);
  expect(await count('relation')).toBe(1);
});

test('another actor may use the same id', async () => {
  const outcome = await take(intake, ndjson(follow, { ...follow, actor: 'acct:3' }));
  expect(outcome.accepted).toBe(2);
});

test('bad lines are kept byte for byte with number and reason, and stop nothing', async () => {
  const bytes = Buffer.concat([
    Buffer.from('\ufeff{"id":"b1","type":"Follow","actor":"acct:1","object":"acct:2"}\r\n'),
    Buffer.from('not json \0 at all\r\n\r\n'),
    Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
    Buffer.from('{"id":"b2","type":"Follow","actor":"acct:1"}\n'),
    Buffer.from('{"id":"b3","type":"Follow","actor":"acct:1","object":"acct:3"}'),
  ]);
  const outcome = await take(intake, bytes);
  expect(outcome).toMatchObject({ lines: 6, accepted: 2, rejected: 3 });
  expect(outcome.problems.map(({ line }) => line)).toEqual([2, 4, 5]);
  const { rows } = await database.pool.query('SELECT line, field, body FROM intake.rejected');
  expect(rows).toEqual([
    { line: 2, field: '', body: Buffer.from('not json \0 at all') },
    { line: 4, field: '', body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) },
    { line: 5, field: 'object', body: Buffer.from('{"id":"b2","type":"Follow","actor":"acct:1"}') },
  ]);
});

test('NUL and lone surrogates in a text are kept', async () => {
  const note = { type: 'Note', id: 'post:9', content: 'nul \0 and \ud800 alone' };
  const line = JSON.stringify({ id: 'n1', type: 'Create', actor: 'acct:1', object: note });
  expect((await take(intake, line)).accepted).toBe(1);
  const { rows } = await database.pool.query('SELECT state FROM intake.post');
  expect(stateFrom<PostState>(rows[0].state).fields.content?.value).toBe(note.content);
  const [activity] = await activitiesOf(database, database.subjectKey('account', 'acct:1'), 1);
  expect(activity.text).toBe(line);
});

test('a line without end is cut, kept and told', async () => {
  const long = Buffer.alloc(3_000_000, 'x');
  const outcome = await take(intake, Buffer.concat([long, Buffer.from(`\n${ndjson(follow)}`)]));
  expect(outcome).toMatchObject({ accepted: 1, rejected: 1 });
  expect(outcome.problems[0].reason).toContain('3000000 bytes');
});

test('nothing at all is no error', async () => {
  expect(await take(intake, '')).toMatchObject({ lines: 0, accepted: 0, rejected: 0 });
});

test('a like learns the author of its post, whichever comes first', async () => {
  const author = database.subjectKey('account', 'acct:2');
  await take(intake, ndjson(like));
  await take(intake, ndjson(post));
  await take(intake, ndjson({ ...like, id: 'a4', actor: 'acct:4' }));
  const found = await relationsOf(database, [author], { cap: 10, directions: ['via'] });
  expect(found[0].relations.map(({ kind, other }) => ({ kind, other }))).toEqual(
    expect.arrayContaining([
      { kind: 'like', other: database.subjectKey('account', 'acct:1') },
      { kind: 'like', other: database.subjectKey('account', 'acct:4') },
    ]),
  );
});

test('an Undo by id withdraws, whether it comes before, with or after its activity', async () => {
  const undo = { id: 'u1', type: 'Undo', actor: 'acct:1', object: 'a1' };
  const standing = async () => {
    const { rows } = await database.pool.query('SELECT standing FROM intake.relation');
    return rows.map((row) => row.standing);
  };
  await take(intake, ndjson(undo));
  expect(await take(intake, ndjson(follow))).toMatchObject({ accepted: 1, duplicates: 0 });
  expect(await standing()).toEqual([false]);
  await take(intake, ndjson({ ...undo, id: 'u2', object: 'a2' }, like));
  expect(await standing()).toEqual([false, false]);
});

test('an Undo finds a relation whose activity is no longer remembered', async () => {
  await take(intake, ndjson(follow));
  await database.pool.query('TRUNCATE intake.remembered');
  await take(intake, ndjson({ id: 'u1', type: 'Undo', actor: 'acct:1', object: 'a1' }));
  const { rows } = await database.pool.query('SELECT standing FROM intake.relation');
  expect(rows).toEqual([{ standing: false }]);
});

test('reports are kept and counted; those of nobody too', async () => {
  const flag = { id: 'f1', type: 'Flag', object: ['acct:2', { type: 'Note', id: 'post:1' }] };
  await take(intake, ndjson({ ...flag, content: 'words \0' }));
  expect(await count('flag')).toBe(1);
  expect((await intakeOverview(database)).flags).toBe(1);
});

test('the overview counts what came, and a subject over the cap answers its count only', async () => {
  const follows = Array.from({ length: 12 }, (_, index) => ({
    ...follow,
    id: `f${index}`,
    actor: `acct:${index + 10}`,
  }));
  await take(intake, ndjson(...follows, follows[0]), 5);
  expect(await intakeOverview(database)).toMatchObject({
    activities: 12,
    duplicates: 1,
    accounts: 13,
    relations: 12,
    byDay: [{ day: '2026-06-01', accepted: 12, duplicates: 1, rejected: 0 }],
  });
  const key = database.subjectKey('account', 'acct:2');
  const [hub] = await relationsOf(database, [key], { cap: 5 });
  expect(hub).toMatchObject({ direction: 'in', count: 6, relations: [] });
});

test('an erased account leaves no line in the log, however it is written there', async () => {
  const lines = [
    JSON.stringify(follow),
    JSON.stringify({ id: 'b1', type: 'Follow', actor: 'acct:2', object: 'acct:1' }),
    '{"id":"b2","type":"Follow","actor":"acct:2","object":"\\u0061cct:1"}',
    '{"id":"b3","type":"Follow","actor":"acct:2","object":"acct:11"}',
    '{"id":"b4","type":"Follow","actor":"acct:2","object":"\\u0061cct:3"}',
    // As what came first in a JSON array is kept.
    ' {"id":"b5","type":"Follow","actor":"acct:2","object":"\\u0061cct:1"}',
  ];
  await take(intake, lines.join('\n'));
  await eraseAccount(database, [intakeStorage], 'acct:1', 0);
  const left = await activitiesOf(database, database.subjectKey('account', 'acct:2'), 10);
  expect(left.map(({ text }) => text)).toEqual([lines[4], lines[3]]);
  expect(await logged(database)).toBe(2);
});

test('an erased account leaves nothing, and does not come back', async () => {
  await take(intake, ndjson(follow, like, post));
  const { erased } = await eraseAccount(database, [intakeStorage], 'acct:1', 0);
  expect(erased).toBe(true);
  expect(await count('relation')).toBe(1);
  const outcome = await take(intake, ndjson(follow, { ...like, id: 'a9', actor: 'acct:2' }));
  expect(outcome).toMatchObject({ accepted: 1, rejected: 1 });
  const { rows } = await database.pool.query(
    "SELECT id FROM intake.account WHERE id = 'acct:1' UNION ALL SELECT convert_from(body, 'UTF8') FROM intake.rejected",
  );
  expect(rows).toEqual([{ id: '' }]);
});
