import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read, someActivities } from '../testing.ts';
import { type World, WorldFold } from './world.ts';

function fold(activities: readonly object[]): World {
  const world = new WorldFold();
  for (const activity of activities) world.add(read(activity));
  return world.finish();
}

/** All that a world holds, in an order of its own. */
function contentOf({ subjects, relations, ...world }: World) {
  const content: string[] = [];
  const name = (subject: number) => `${subjects.kindOf(subject)} ${subjects.idOf(subject)}`;
  for (let relation = 0; relation < relations.size; relation += 1) {
    content.push(
      JSON.stringify([
        name(relations.sources[relation]),
        relations.kindOf(relation),
        name(relations.targets[relation]),
        relations.counts[relation],
        relations.firsts[relation],
        relations.lasts[relation],
        relations.withdrawals[relation],
      ]),
    );
  }
  for (const account of subjects.ofKind('account')) {
    const { fields = {}, ...state } = world.account(account) ?? {};
    const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
    content.push(JSON.stringify([name(account), state, sorted, world.postsBy(account)]));
  }
  for (const post of subjects.ofKind('post')) {
    const author = world.authorOf(post);
    content.push(`${name(post)} by ${author < 0 ? 'nobody known' : name(author)}`);
  }
  for (const handle of subjects.ofKind('handle')) {
    const bearer = world.accountOfHandle(handle);
    content.push(`${name(handle)} is ${bearer === undefined ? 'free' : name(bearer)}`);
  }
  return content.sort();
}

test('activities fold to the same world in any order, however often they come', () => {
  const shuffledWithRepeats = someActivities.chain((activities) =>
    fc
      .tuple(
        fc.shuffledSubarray(activities, { minLength: activities.length }),
        fc.array(fc.constantFrom(...activities), { maxLength: 5 }),
      )
      .chain(([all, again]) =>
        fc
          .shuffledSubarray([...all, ...again], { minLength: all.length + again.length })
          .map((received) => ({ activities, received })),
      ),
  );
  fc.assert(
    fc.property(shuffledWithRepeats, ({ activities, received }) => {
      expect(contentOf(fold(received))).toEqual(contentOf(fold(activities)));
    }),
    { numRuns: 300 },
  );
});

const at = (second: number) => `2026-01-01T00:00:0${second}Z`;
const follow = { id: 'f', type: 'Follow', actor: 'acct:1', object: 'acct:2', published: at(1) };
const undo = { id: 'u', type: 'Undo', actor: 'acct:1', object: 'f', published: at(2) };

function standing({ relations }: World): number {
  return Array.from({ length: relations.size }, (_, relation) => relation).filter((relation) =>
    relations.stands(relation),
  ).length;
}

test('an undo that comes before its follow withdraws it; a later follow stands again', () => {
  expect(standing(fold([undo, follow]))).toBe(0);
  expect(standing(fold([undo, follow, { ...follow, id: 'g', published: at(3) }]))).toBe(1);
  expect(standing(fold([{ ...undo, actor: 'acct:2' }, follow]))).toBe(1);
});

test('a later re-creation brings an account back; the same content under the same id counts once', () => {
  const create = (id: string, second: number, name: string) => ({
    id,
    type: 'Create',
    actor: 'acct:1',
    published: at(second),
    object: { type: 'Person', id: 'acct:1', preferredUsername: name },
  });
  const gone = { id: 'd', type: 'Delete', actor: 'platform', object: 'acct:1', published: at(2) };
  const stateOf = (world: World) => world.account(world.subjects.find('account', 'acct:1')!);
  expect(stateOf(fold([gone, create('c', 1, 'gull')]))?.existence?.value).toBe('removed');
  const back = fold([create('e', 3, 'tern'), create('c', 1, 'gull'), gone]);
  expect(stateOf(back)).toMatchObject({
    existence: { value: 'present' },
    fields: { handle: { value: 'tern' } },
    createdAt: Date.UTC(2026, 0, 1, 0, 0, 1),
  });
  const world = fold([follow, follow, { ...follow, object: 'acct:3' }]);
  expect(world.counts).toEqual({ activities: 1, duplicates: 1, conflicts: 1 });
});

test('a handle that several have borne is of the account that was created last', () => {
  const person = (account: string, second: number) => ({
    id: account,
    type: 'Create',
    actor: account,
    published: at(second),
    object: { type: 'Person', id: account, preferredUsername: 'Gull' },
  });
  const naming = {
    id: 'n',
    type: 'Create',
    actor: 'acct:9',
    object: { type: 'Person', id: 'acct:9', summary: 'also @gull' },
  };
  const world = fold([person('acct:2', 2), naming, person('acct:1', 1)]);
  const handle = world.subjects.find('handle', 'gull')!;
  expect(world.subjects.idOf(world.accountOfHandle(handle)!)).toBe('acct:2');
});
