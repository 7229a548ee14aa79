import { logNormal, pick, pickWeighted, runningSums, sample } from '../random/distributions.ts';
import type { Random } from '../random/generator.ts';
import { follow } from '../world/follows.ts';
import type { World } from '../world/world.ts';
import type { Trade } from './cast.ts';

/** How well known each advertiser is: a few by most, most by a few. */
export function renown(world: World, trade: Trade): Map<number, number> {
  const random = world.stream('renown');
  const order = sample(random, trade.advertisers, trade.advertisers.length);
  return new Map(order.map((account, rank) => [account, Math.exp(-0.75 * Math.log(rank + 3))]));
}

function chooser(random: Random, accounts: readonly number[], known: ReadonlyMap<number, number>) {
  const sums = runningSums(accounts.map((account) => known.get(account) ?? 0.1));
  return () => accounts[pickWeighted(random, sums)]!;
}

/** Advertisers know their ring and a few outside it; they follow some of their consumers back. */
function advertisersFollow(
  world: World,
  random: Random,
  trade: Trade,
  anybody: () => number,
): void {
  const anew = new Set(trade.returns.map((pair) => pair.anew));
  for (const account of trade.advertisers) {
    const ring = trade.rings[trade.ringOf.get(account)!]!;
    const close = anew.has(account) ? 0.5 : 0.35;
    for (const peer of ring.advertisers)
      if (random.chance(close)) follow(world, random, account, peer);
    for (const aggregator of ring.aggregators)
      if (random.chance(0.5)) follow(world, random, account, aggregator);
    for (let further = random.below(4); further > 0; further--)
      follow(world, random, account, anybody());
  }
}

function consumersFollow(
  world: World,
  random: Random,
  trade: Trade,
  anybody: () => number,
  known: ReadonlyMap<number, number>,
): void {
  const favourites = trade.rings.map((ring) => chooser(random, ring.advertisers, known));
  for (const account of trade.consumers) {
    const home = trade.ringOf.get(account)!;
    const { neighbours, aggregators, bridges } = trade.rings[home]!;
    const other = neighbours.length > 0 ? pick(random, neighbours) : home;
    for (
      let wanted = Math.min(22, 3 + Math.round(logNormal(random, 3.6, 0.6)));
      wanted > 0;
      wanted--
    ) {
      const unit = random.unit();
      const advertiser =
        unit < 0.68 ? favourites[home]!() : unit < 0.84 ? favourites[other]!() : anybody();
      if (follow(world, random, account, advertiser) && random.chance(0.24)) {
        follow(world, random, advertiser, account);
      }
    }
    for (const aggregator of aggregators)
      if (random.chance(0.5)) follow(world, random, account, aggregator);
    for (const bridge of bridges) if (random.chance(0.15)) follow(world, random, account, bridge);
  }
  for (const account of trade.consumers) {
    if (!random.chance(0.15)) continue;
    const mate = pick(random, trade.consumers);
    if (trade.ringOf.get(mate) === trade.ringOf.get(account)) {
      follow(world, random, account, mate);
      if (random.chance(0.5)) follow(world, random, mate, account);
    }
  }
}

/** Aggregators watch the advertisers of their own ring and of several others. */
function aggregatorsFollow(world: World, random: Random, trade: Trade): void {
  for (const account of trade.aggregators) {
    const home = trade.rings[trade.ringOf.get(account)!]!;
    const elsewhere = sample(random, home.neighbours, 3).flatMap(
      (ring) => trade.rings[ring]!.advertisers,
    );
    for (const advertiser of home.advertisers)
      if (random.chance(0.75)) follow(world, random, account, advertiser);
    for (const advertiser of elsewhere)
      if (random.chance(0.45)) follow(world, random, account, advertiser);
    for (const other of sample(random, trade.aggregators, 3)) follow(world, random, account, other);
  }
}

/** Bridges deal in two rings, and are known in both. */
function bridgesFollow(world: World, random: Random, trade: Trade): void {
  for (const ring of trade.rings) {
    for (const bridge of ring.bridges) {
      for (const advertiser of sample(random, ring.advertisers, 3 + random.below(5))) {
        if (follow(world, random, bridge, advertiser) && random.chance(0.5)) {
          follow(world, random, advertiser, bridge);
        }
      }
      for (const aggregator of ring.aggregators)
        if (random.chance(0.5)) follow(world, random, bridge, aggregator);
    }
  }
}

/** Backups and their first accounts follow each other, mostly; a share of the followers come along. */
function backupsFollow(world: World, random: Random, trade: Trade): void {
  const isMember = new Set(trade.members);
  for (const [backup, main] of trade.mainOf) {
    const ring = trade.rings[trade.ringOf.get(main)!]!;
    if (random.chance(0.8)) follow(world, random, backup, main);
    if (random.chance(0.7)) follow(world, random, main, backup);
    for (const peer of ring.advertisers)
      if (random.chance(0.2)) follow(world, random, backup, peer);
    const share = 0.15 + 0.3 * random.unit();
    for (const fan of [...world.followers[main]!]) {
      if (random.chance(isMember.has(fan) ? share : 0.02)) follow(world, random, fan, backup);
    }
  }
}

/** Who follows whom within the trade. Ordinary accounts come in `drawAudience`. */
export function followInTrade(
  world: World,
  trade: Trade,
  known: ReadonlyMap<number, number>,
): void {
  const random = world.stream('trade follows');
  const anybody = chooser(random, trade.advertisers, known);
  advertisersFollow(world, random, trade, anybody);
  consumersFollow(world, random, trade, anybody, known);
  aggregatorsFollow(world, random, trade);
  bridgesFollow(world, random, trade);
  backupsFollow(world, random, trade);
}
