import type { Truth } from '../types.ts';
import { adult } from '../world/population.ts';
import type { World } from '../world/world.ts';
import type { Names } from './names.ts';

/** All rings are bridged: the trade of a world is one network. */
const network = 'network:1';

/** What is true of each account, in the order of the ids, which is no order at all. */
export function* truthOf(world: World, names: Names): Generator<Truth> {
  const { population } = world;
  const ids = Array.from({ length: world.accounts }, (_, account) => ({
    account,
    id: names.account(account),
  }));
  ids.sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { account, id } of ids) {
    const role = population.role[account]!;
    yield {
      account: id,
      role,
      person: names.person(population.person[account]!),
      network: role === null ? null : network,
      atRisk: population.age[account] !== adult,
      group: population.group[account]!,
    };
  }
}
