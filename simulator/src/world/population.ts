import { logNormal, shuffle } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import type { AgeBand } from '../types.ts';
import type { World } from './world.ts';

export const ageBands: readonly AgeBand[] = ['under-13', '13-15', '16-17', '18+'];
export const adult = 3;

const shareOfAges = [0.004, 0.06, 0.075, 0.861];

export function drawAge(random: Random, shares: readonly number[] = shareOfAges): number {
  let unit = random.unit();
  for (let band = 0; band < adult; band++) if ((unit -= shares[band]!) < 0) return band;
  return adult;
}

/** Registrations come thick at first and thin out: the platform is young and grows all the while. */
export const drawRegistration = (random: Random, window: number): number =>
  window * 0.995 * Math.exp(2 * Math.log(random.unit() || 1e-9));

/** Everybody, before anybody has a part to play. */
export function populate(world: World): void {
  const random = world.stream('population');
  const { population, accounts, unassigned } = world;
  for (let account = 0; account < accounts; account++) {
    population.created[account] = drawRegistration(random, world.window);
    population.age[account] = drawAge(random);
    population.sociability[account] = Math.min(8, logNormal(random, 0.72, 0.8));
    population.popularity[account] = logNormal(random, 0.6, 1);
    unassigned.push(account);
  }
  shuffle(random, unassigned);
  // Exactly half of the ages are unknown, whoever they belong to.
  const byChance = shuffle(
    random,
    Int32Array.from({ length: accounts }, (_, i) => i),
  );
  for (let i = 0; i < accounts >> 1; i++) population.ageKnown[byChance[i]!] = 1;
}

/** A share of the owners delete their accounts; the platform bans some for spam, rightly or not. */
export function endOrdinaryLives(world: World): void {
  const random = world.stream('departures');
  const { population, window } = world;
  for (let account = 0; account < world.accounts; account++) {
    const bot = population.group[account] === 'bot';
    const leaves = random.chance(0.008);
    const banned = random.chance(bot ? 0.12 : 0.003);
    const when =
      population.created[account]! +
      (0.1 + 0.9 * random.unit()) * (window - population.created[account]!);
    if (population.ended[account] !== Number.POSITIVE_INFINITY || !(leaves || banned)) continue;
    population.ended[account] = when;
    population.banned[account] = banned ? 1 : 0;
  }
}
