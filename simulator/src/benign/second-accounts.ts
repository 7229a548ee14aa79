import { pick } from '../random/distributions.ts';
import { second } from '../world/handles.ts';
import { paymentHandle } from '../world/references.ts';
import { addFact, day, type World } from '../world/world.ts';
import { enlist } from './cast.ts';

const phrases: readonly (readonly [suffix: string, onFirst: string, onSecond: string])[] = [
  ['work', 'work: @', 'private: @'],
  ['art', 'my art is at @', 'main account @'],
  ['priv', 'second account @', 'main: @'],
  ['two', 'backup @', 'backup of @'],
  ['pics', 'pictures: @', 'also @'],
];

/**
 * People with two accounts, a work and a private one, who name each other and mostly share a
 * phone. Fans, rescuers and sellers have them oftener.
 */
export function openSecondAccounts(world: World): void {
  const random = world.stream('second accounts');
  const { population, devices, unassigned } = world;
  const often = (account: number) =>
    ['fan-club', 'rescue', 'craft-market'].includes(population.group[account]!) ? 0.16 : 0.023;
  const owners: number[] = [];
  for (let account = 0; account < world.accounts; account++) {
    const mayOwn = population.role[account] === null && population.group[account] !== 'bot';
    if (mayOwn && random.chance(often(account))) owners.push(account);
  }
  for (const owner of owners) {
    if (population.group[owner] === 'second-account' || unassigned.length < 100) continue;
    const [account] = enlist(world, 1, 'second-account') as [number];
    const [suffix, onFirst, onSecond] = pick(random, phrases);
    population.person[account] = owner;
    population.age[account] = population.age[owner]!;
    if (random.chance(0.8)) devices.personal[account] = devices.personal[owner]!;
    devices.place[account] = devices.place[owner]!;
    devices.shared[account] = devices.shared[owner]!;
    if (random.chance(0.5)) world.communities.of[account] = [...world.communities.of[owner]!];
    if (random.chance(0.6)) second(world, owner, account, suffix);
    const since =
      Math.max(population.created[owner]!, population.created[account]!) + day * random.unit();
    if (random.chance(0.85))
      addFact(world, owner, { time: since, kind: 'names', text: onFirst, account });
    if (random.chance(0.1)) {
      const payment = { time: since, kind: 'payment', text: paymentHandle(random) } as const;
      addFact(world, owner, payment);
      addFact(world, account, payment);
    }
    if (random.chance(0.5)) {
      addFact(world, account, { time: since, kind: 'names', text: onSecond, account: owner });
    }
  }
}
