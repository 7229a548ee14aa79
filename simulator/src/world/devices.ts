import { logNormal, shuffle, skewedRank } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { adult } from './population.ts';
import type { World } from './world.ts';

/** Puts accounts, a group at a time, behind one network signature; calls back with each group. */
function house(
  world: World,
  accounts: readonly number[],
  drawSize: () => number,
  settled: (group: number[]) => void = () => {},
): void {
  const { devices } = world;
  for (let at = 0; at < accounts.length; ) {
    const group = accounts.slice(at, at + Math.max(2, drawSize()));
    const place = devices.count++;
    for (const account of group) devices.place[account] = place;
    settled(group);
    at += group.length;
  }
}

const households = (world: World, random: Random, accounts: readonly number[], found: number[][]) =>
  house(
    world,
    accounts,
    () => 2 + random.below(4),
    (group) => {
      found.push(group);
      if (!random.chance(0.4)) return;
      const tablet = world.devices.count++;
      for (const account of group) if (random.chance(0.7)) world.devices.shared[account] = tablet;
    },
  );

/**
 * Devices and the network signatures that honest people share: households, schools, workplaces,
 * the addresses of carriers, and phones sold on. Returns who lives and who learns together.
 */
export function giveDevices(world: World): { households: number[][]; schools: number[][] } {
  const random = world.stream('devices');
  const { devices, population, accounts } = world;
  const carriers = Math.max(6, Math.round(accounts / 3000));
  const firstCarrier = devices.count;
  devices.count += carriers;
  const everybody = shuffle(
    random,
    Array.from({ length: accounts }, (_, i) => i),
  );
  for (const account of everybody) {
    devices.personal[account] = devices.count++;
    devices.carrier[account] = firstCarrier + skewedRank(random, carriers, 1.8);
  }
  const found: number[][] = [];
  const schools: number[][] = [];
  const pupils = everybody.filter((i) => population.age[i] !== adult && random.chance(0.6));
  const isPupil = new Set(pupils);
  const rest = everybody.filter((account) => !isPupil.has(account));
  households(world, random, rest.slice(0, rest.length * 0.3), found);
  house(world, rest.slice(rest.length * 0.3, rest.length * 0.45), () =>
    Math.min(400, Math.round(logNormal(random, 14, 1))),
  );
  house(
    world,
    pupils,
    () => Math.min(900, Math.round(logNormal(random, 120, 0.8))),
    (school) => schools.push(school),
  );
  for (let phones = accounts * 0.01; phones > 0; phones--) {
    devices.personal[random.below(accounts)] = devices.personal[random.below(accounts)]!;
  }
  return { households: found, schools };
}

/** The device that an activity of the account shows, or -1: many show none. */
export function deviceShown(world: World, account: number, unit: number): number {
  const { personal, shared, place, carrier } = world.devices;
  if (unit < 0.36) return personal[account]!;
  if (unit < 0.42) return shared[account]!;
  if (unit < 0.52) return place[account]!;
  if (unit < 0.6) return carrier[account]!;
  return -1;
}
