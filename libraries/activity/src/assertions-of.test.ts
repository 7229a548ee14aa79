import { expect, test } from 'vitest';
import { type Assertion, assertionsOf } from './index.ts';
import { read } from './testing.ts';

/** The relations that an activity carries, as `source kind kind:id`. */
function relationsIn(value: object): string[] {
  return assertionsOf(read(value))
    .filter((assertion): assertion is Extract<Assertion, { about: 'relation' }> => {
      return assertion.about === 'relation';
    })
    .map(
      ({ source, kind, target, via, withdrawn }) =>
        `${withdrawn ? 'not ' : ''}${source} ${kind} ${target.kind}:${target.id}${via ? ` via ${via}` : ''}`,
    );
}

test('a profile names accounts, shows links, hashtags and payment handles', () => {
  expect(
    relationsIn({
      id: 'a1',
      type: 'Create',
      actor: 'acct:7',
      device: 'dev:5',
      object: {
        type: 'Person',
        id: 'acct:7',
        preferredUsername: 'gullwing',
        summary: 'I am @gullwing; second account @GullWing2 #gloamfruit',
        attachment: [{ type: 'PropertyValue', name: 'site', value: 'https://drop.example/x' }],
        payment: ['pay:gull', 'pay:gull'],
      },
    }).sort(),
  ).toEqual([
    'acct:7 device device:dev:5',
    'acct:7 hashtag hashtag:gloamfruit',
    'acct:7 link link:drop.example/x',
    'acct:7 name handle:gullwing2',
    'acct:7 payment payment:pay:gull',
  ]);
});

test('a post carries what it shows, whom it mentions, answers and is written to', () => {
  expect(
    relationsIn({
      id: 'a3',
      type: 'Create',
      actor: 'acct:7',
      to: ['acct:4', 'as:Public'],
      object: {
        type: 'Note',
        id: 'post:1',
        content: 'fresh #gloamfruit https://drop.example/x for @tern',
        inReplyTo: 'post:0',
        tag: [
          { type: 'Hashtag', name: '#GloamFruit' },
          { type: 'Mention', href: 'acct:9', name: '@Tern' },
        ],
        attachment: [{ type: 'Image', digest: { pdq: 'AA', md5: 'bb' } }],
      },
    }).sort(),
  ).toEqual([
    'acct:7 contact account:acct:4',
    'acct:7 hashtag hashtag:gloamfruit',
    'acct:7 link link:drop.example/x',
    'acct:7 media media:md5:bb',
    'acct:7 media media:pdq:aa',
    'acct:7 mention account:acct:9',
    'acct:7 reply post:post:0',
  ]);
});

test('a like carries the author of what is liked, where it is told', () => {
  const object = { type: 'Note', id: 'post:1', attributedTo: 'acct:7' };
  expect(relationsIn({ id: 'a', type: 'Like', actor: 'acct:9', object })).toEqual([
    'acct:9 like post:post:1 via acct:7',
  ]);
});

test('an embedded undo withdraws the relation; an undo by id is left to whoever holds the log', () => {
  const undo = { id: 'a7', type: 'Undo', actor: 'acct:7' };
  expect(relationsIn({ ...undo, object: { type: 'Follow', object: 'acct:9' } })).toEqual([
    'not acct:7 follow account:acct:9',
  ]);
  expect(assertionsOf(read({ ...undo, object: 'a2' }))).toMatchObject([
    { about: 'undo', actor: 'acct:7', undone: 'a2' },
  ]);
});

test("the platform's own delete is a removal, its owner's a deletion", () => {
  const removal = { id: 'a', type: 'Delete', actor: 'platform', object: 'acct:7' };
  expect(assertionsOf(read(removal))).toMatchObject([{ account: 'acct:7', existence: 'removed' }]);
  expect(assertionsOf(read({ ...removal, actor: 'acct:7' }))).toMatchObject([
    { account: 'acct:7', existence: 'deleted' },
  ]);
});

test('a report keeps its subjects and its words; a view and a search their surface', () => {
  expect(
    assertionsOf(
      read({
        id: 'a6',
        type: 'Flag',
        object: ['acct:7', { type: 'Note', id: 'p' }],
        content: 'why',
      }),
    ),
  ).toMatchObject([
    {
      about: 'report',
      reporter: null,
      text: 'why',
      subjects: [
        { kind: 'account', id: 'acct:7' },
        { kind: 'post', id: 'p' },
      ],
    },
  ]);
  expect(
    assertionsOf(
      read({
        id: 'a4',
        type: 'View',
        actor: 'b',
        object: { type: 'Note', id: 'p' },
        surface: 'feed',
      }),
    ),
  ).toMatchObject([{ about: 'view', viewer: 'b', surface: 'feed' }]);
});
