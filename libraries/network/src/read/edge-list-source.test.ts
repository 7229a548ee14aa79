import { readActivity, WorldFold } from '@breakwater/activity';
import { expect, test } from 'vitest';
import { investigate } from '../investigation/index.ts';
import { worldSource } from '../investigation/world-source.ts';
import { randomStream } from '../random.ts';
import { readEdgeList } from './edge-list.ts';
import { edgeListSource } from './edge-list-source.ts';

/** Two groups that follow each other closely among a crowd that follows at random. */
function someEdges(): [string, string][] {
  const random = randomStream(5);
  const edges = new Set<string>();
  const draw = (count: number) => Math.floor(random() * count);
  for (const group of ['tern', 'gull']) {
    for (let edge = 0; edge < 400; edge += 1)
      edges.add(`${group} ${draw(40)},${group} ${draw(40)}`);
  }
  for (let edge = 0; edge < 4000; edge += 1) edges.add(`crowd ${draw(900)},crowd ${draw(900)}`);
  for (let edge = 0; edge < 80; edge += 1) edges.add(`tern ${draw(40)},crowd ${draw(900)}`);
  return [...edges].map((edge) => edge.split(',') as [string, string]);
}

test('an investigation of an edge list finds what it finds in the same follows', async () => {
  const edges = someEdges();
  const list = await readEdgeList([new TextEncoder().encode(edges.join('\n'))]);
  const fold = new WorldFold();
  edges.forEach(([actor, object], number) => {
    const line = JSON.stringify({ id: String(number), type: 'Follow', actor, object });
    const reading = readActivity(line, { receivedAt: 0 });
    if (reading.ok) fold.add(reading.activity);
  });
  const seeds = ['tern 1', 'tern 2', 'tern 3', 'tern 4', 'tern 5'];
  const bare = edgeListSource(list);
  const world = worldSource(fold.finish());
  const options = { limit: 40 };
  const inList = await investigate(bare, seeds, options);
  const inWorld = await investigate(world, seeds, options);
  expect(inList.members.map(({ account }) => account).sort()).toEqual(
    inWorld.members.map(({ account }) => account).sort(),
  );
  expect(inList.members.filter(({ account }) => account.startsWith('tern ')).length).toBe(40);
  expect(bare.followersOf('tern 1').length).toBe(world.followersOf('tern 1').length);
  expect(bare.followersOf('nobody')).toEqual([]);
  expect(await bare.find(['nobody', 'tern 1'])).toEqual([
    undefined,
    list.accounts.nodeOf('tern 1'),
  ]);
});
