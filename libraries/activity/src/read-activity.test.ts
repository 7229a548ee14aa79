import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestLine, readActivity, readActivityValue } from './index.ts';
import { problemOf, read, receivedAt } from './testing.ts';

const follow = { id: 'a2', type: 'Follow', actor: 'acct:7', object: 'acct:9' };

test('an activity without a time counts from its receipt', () => {
  expect(read(follow)).toMatchObject({ published: receivedAt, receivedAt });
});

test('a clock more than a day ahead is a warning and counts from receipt', () => {
  const reading = readActivityValue(
    { ...follow, published: '2026-06-02T00:00:01Z' },
    { receivedAt },
  );
  expect(reading).toMatchObject({
    ok: true,
    activity: { published: receivedAt },
    warnings: [{ field: 'published' }],
  });
  const nearly = { ...follow, published: '2026-06-01T23:59:59Z' };
  expect(readActivityValue(nearly, { receivedAt })).toMatchObject({
    activity: { published: receivedAt + 86_399_000 },
    warnings: [],
  });
});

test('instants are read with offset, fraction and leap second', () => {
  const at = (published: string) => read({ ...follow, published }).published;
  expect(at('2026-01-02T03:04:05+01:00')).toBe(Date.UTC(2026, 0, 2, 2, 4, 5));
  expect(at('2026-01-02t03:04:05.250z')).toBe(Date.UTC(2026, 0, 2, 3, 4, 5, 250));
  expect(at('2016-12-31T23:59:60Z')).toBe(Date.UTC(2016, 11, 31, 23, 59, 59));
});

test.each([
  ['2026-01-02', 'published'],
  ['2026-01-02T03:04:05', 'published'],
  ['yesterday', 'published'],
  [1767323045000, 'published'],
  ['1969-12-31T23:59:59Z', 'published'],
])('the instant %s is refused', (published, field) => {
  expect(problemOf({ ...follow, published })).toMatchObject({ field });
});

test('a bare id is a post for a like, an account for a follow and a flag, an activity for an undo', () => {
  expect(read({ ...follow, type: 'Like' })).toMatchObject({ object: { kind: 'post' } });
  expect(read({ ...follow, type: 'Announce' })).toMatchObject({ object: { kind: 'post' } });
  expect(read(follow)).toMatchObject({ object: { kind: 'account' } });
  expect(read({ ...follow, type: 'View' })).toMatchObject({ object: { kind: 'account' } });
  expect(read({ ...follow, type: 'Flag' })).toMatchObject({ object: [{ kind: 'account' }] });
  expect(read({ ...follow, type: 'Undo', object: 'a1' })).toMatchObject({
    object: { activity: 'a1' },
  });
});

test('an undo may embed what it undoes, with or without its id', () => {
  const embedded = { type: 'Follow', object: 'acct:9' };
  expect(read({ ...follow, type: 'Undo', object: embedded })).toMatchObject({
    object: { type: 'Follow', object: { kind: 'account', id: 'acct:9' } },
  });
  expect(
    read({ ...follow, type: 'Undo', object: { ...embedded, id: 'a2', type: 'Like' } }),
  ).toMatchObject({ object: { activity: 'a2', type: 'Like', object: { kind: 'post' } } });
});

test('a reporter may be anonymous, and nobody else', () => {
  const { actor: _, ...unsigned } = follow;
  expect(read({ ...unsigned, type: 'Flag' })).toMatchObject({ actor: null });
  expect(problemOf(unsigned)).toMatchObject({ field: 'actor' });
});

test('a profile is read with all that is ours', () => {
  const activity = read({
    id: 'a1',
    type: 'Create',
    actor: 'acct:7',
    device: 'dev:5',
    country: 'NL',
    surface: 'registration',
    object: {
      type: 'Person',
      id: 'acct:7',
      preferredUsername: 'gullwing',
      summary: 'bio',
      attachment: [{ type: 'PropertyValue', name: 'site', value: 'https://drop.example/x' }],
      payment: ['pay:gull'],
      ageBand: '16-17',
      language: 'nl',
    },
  });
  expect(activity).toMatchObject({
    device: 'dev:5',
    country: 'NL',
    surface: 'registration',
    object: {
      kind: 'account',
      handle: 'gullwing',
      fields: [{ name: 'site', value: 'https://drop.example/x' }],
      payment: ['pay:gull'],
      ageBand: '16-17',
      language: 'nl',
    },
  });
  expect(activity).not.toHaveProperty('object.name');
});

test('a post is read with tags, recipients, answers and digests', () => {
  expect(
    read({
      id: 'a3',
      type: 'Create',
      actor: 'acct:7',
      to: ['acct:9', 'as:Public'],
      object: {
        type: 'Note',
        id: 'post:1',
        inReplyTo: 'post:0',
        tag: [
          { type: 'Hashtag', name: '#gloamfruit' },
          { type: 'Mention', href: 'acct:8', name: '@tern' },
        ],
        attachment: [
          { type: 'Image', mediaType: 'image/jpeg', digest: { PDQ: 'ABcd' }, quality: 87 },
          { type: 'Link', href: 'https://WWW.drop.example/x/' },
        ],
      },
    }),
  ).toMatchObject({
    object: {
      kind: 'post',
      hashtags: ['#gloamfruit'],
      mentions: [{ account: 'acct:8', handle: '@tern' }],
      media: [{ digest: { pdq: 'abcd' }, quality: 87 }],
      links: ['drop.example/x'],
      inReplyTo: 'post:0',
      to: ['acct:9'],
    },
  });
});

test('unknown words are left out with a warning; the rest counts', () => {
  const reading = readActivityValue({ ...follow, surface: 'billboard' }, { receivedAt });
  expect(reading).toMatchObject({ ok: true, warnings: [{ field: 'surface' }] });
  expect(reading).not.toHaveProperty('activity.surface');
});

test('text is kept as it came: NUL, lone surrogates, right-to-left marks', () => {
  const content = 'a\0b\ud800c\u202e';
  expect(read({ ...follow, type: 'Search', content })).toMatchObject({ content });
  expect(
    read({ ...follow, type: 'Create', object: { type: 'Person', id: 'acct:7', summary: content } }),
  ).toMatchObject({ object: { summary: content } });
});

test.each([
  [{ ...follow, type: 'Wave' }, 'type'],
  [{ ...follow, type: ['Follow'] }, 'type'],
  [{ ...follow, id: undefined }, 'id'],
  [{ ...follow, id: 7 }, 'id'],
  [{ ...follow, id: '' }, 'id'],
  [{ ...follow, id: 'x'.repeat(2049) }, 'id'],
  [{ ...follow, id: '漢'.repeat(683) }, 'id'],
  [{ ...follow, actor: 'acct:\0' }, 'actor'],
  [{ ...follow, actor: { name: 'Gull' } }, 'actor.id'],
  [{ ...follow, object: 'acct:\ud800' }, 'object'],
  [{ ...follow, object: { type: 'Note', id: 'post:1' } }, 'object.type'],
  [{ ...follow, object: undefined }, 'object'],
  [{ ...follow, type: 'Create', object: 'acct:9' }, 'object'],
  [{ ...follow, type: 'Create', object: { type: 'Tune', id: 'x' } }, 'object.type'],
  [{ ...follow, type: 'Create', object: { type: 'constructor', id: 'x' } }, 'object.type'],
  [{ ...follow, type: 'Flag', object: [] }, 'object'],
  [{ ...follow, type: 'Flag', object: ['acct:1', 7] }, 'object[1]'],
  [{ ...follow, type: 'Undo', object: { type: 'Create', object: 'x' } }, 'object.type'],
  [{ ...follow, type: 'Search' }, 'content'],
  [
    { ...follow, type: 'Create', object: { type: 'Person', id: 'a', payment: [7] } },
    'object.payment[0]',
  ],
  [
    { ...follow, type: 'Create', object: { type: 'Person', id: 'a', preferredUsername: '@' } },
    'object.preferredUsername',
  ],
  [
    {
      ...follow,
      type: 'Create',
      object: { type: 'Note', id: 'p', tag: [{ type: 'Mention', href: 7 }] },
    },
    'object.tag[0].href',
  ],
  [
    {
      ...follow,
      type: 'Create',
      object: { type: 'Note', id: 'p', attachment: [{ type: 'Image', quality: 101 }] },
    },
    'object.attachment[0].quality',
  ],
])('what is wrong is named by its path: %j', (value, field) => {
  const problem = problemOf(value);
  expect(problem.field).toBe(field);
  expect(problem.reason).not.toBe('');
  expect(problem.remedy).toMatch(/\.$/);
});

test('a line that is no JSON object says so', () => {
  for (const line of ['', '{', '[]', '7', 'null', '"a"', '{"id":"a"}{}', '\u0000']) {
    expect(readActivity(line, { receivedAt })).toMatchObject({ ok: false, problem: { field: '' } });
  }
});

test('a line over the limit and one nested too deeply are refused', () => {
  const long = `{"id":"${'x'.repeat(longestLine)}"}`;
  expect(readActivity(long, { receivedAt })).toMatchObject({ ok: false });
  const deep = `{"id":"a","type":"Follow","actor":"b","object":"c","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  expect(readActivity(deep, { receivedAt })).toMatchObject({ ok: false, problem: { field: '' } });
});

test('keys of the language itself are content like any other', () => {
  const line =
    '{"id":"a","type":"Create","actor":"b","__proto__":{"id":"z"},"constructor":1,"object":{"type":"Note","id":"p","__proto__":{"content":"x"},"attachment":{"type":"Image","digest":{"__proto__":"ab","md5":"cd"}}}}';
  const reading = readActivity(line, { receivedAt });
  expect(reading).toMatchObject({ ok: true, activity: { id: 'a', object: { id: 'p' } } });
  expect(reading).not.toHaveProperty('activity.object.content');
  expect(({} as Record<string, unknown>).id).toBeUndefined();
});

test('whatever comes, reading answers and does not throw', () => {
  const parts = {
    id: fc.anything(),
    type: fc.constantFrom('Create', 'Update', 'Delete', 'Follow', 'Like', 'Undo', 'View', 'Flag'),
    actor: fc.oneof(fc.constant('acct:1'), fc.anything()),
    object: fc.oneof(
      fc.anything(),
      fc.record({
        type: fc.constantFrom('Person', 'Note', 'Image'),
        id: fc.constant('x'),
        tag: fc.anything(),
        attachment: fc.anything(),
        payment: fc.anything(),
        to: fc.anything(),
      }),
    ),
    published: fc.anything(),
  };
  fc.assert(
    fc.property(fc.record(parts), (value) => {
      const reading = readActivityValue(value, { receivedAt });
      if (!reading.ok) expect(reading.problem.remedy).not.toBe('');
    }),
  );
  fc.assert(
    fc.property(fc.json(), (line) => {
      expect(readActivity(line, { receivedAt })).toHaveProperty('ok');
    }),
  );
});
