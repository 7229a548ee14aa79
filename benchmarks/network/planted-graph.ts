import { randomStream, shuffled } from '@breakwater/network';

/** Directed edges in columns, grouped by source. */
export interface PlantedGraph {
  readonly accounts: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** The 400 accounts of one of the communities. */
  readonly planted: Uint32Array;
}

const planted = 400;
const smallest = 50;
const largest = 5_000;
/** Share of edges that stay in the community. */
const inside = 0.7;
/** Exponents of how many an account follows, and of how much it is followed. */
const following = 2.5;
const popularity = 0.6;
const mostFollowed = 6_190;

/**
 * A follow graph with planted communities: sizes by a power law (50 to 5,000), 70 % of the edges
 * inside, out-degrees by a power law, targets by Zipf's law of popularity inside and outside. Ids
 * tell nothing of the community. The same arguments give the same graph.
 *
 * @param degree the mean number of accounts that an account follows
 */
export function plantedGraph(accounts: number, degree: number, seed: number): PlantedGraph {
  const random = randomStream(seed);
  const ids = shuffled(accounts, random);
  const byPopularity = shuffled(accounts, random);
  let sources = new Uint32Array(Math.ceil(accounts * degree * 1.2));
  let targets = new Uint32Array(sources.length);
  const followedBy = new Int32Array(accounts).fill(-1);
  const least = degree * ((following - 2) / (following - 1)) * correction;
  let edges = 0;

  for (let start = 0, size = planted; start < accounts; start += size, size = drawSize(random)) {
    size = Math.min(size, accounts - start);
    for (let member = start; member < start + size; member += 1) {
      const wanted = Math.min(
        mostFollowed,
        Math.round(least * (1 - random()) ** (-1 / (following - 1))),
      );
      if (edges + wanted > sources.length) {
        sources = enlarged(sources);
        targets = enlarged(targets);
      }
      followedBy[member] = member;
      for (let draw = 0; draw < wanted; draw += 1) {
        const target =
          random() < inside ? start + zipf(size, random) : byPopularity[zipf(accounts, random)];
        if (followedBy[target] === member) continue;
        followedBy[target] = member;
        sources[edges] = ids[member];
        targets[edges] = ids[target];
        edges += 1;
      }
    }
  }
  return {
    accounts,
    sources: sources.slice(0, edges),
    targets: targets.slice(0, edges),
    planted: ids.slice(0, planted),
  };
}

/** Draws that meet an account twice are lost; this many more are made for them. */
const correction = 1.185;

function drawSize(random: () => number): number {
  return Math.round(smallest / (1 - random() * (1 - smallest / largest)));
}

/** A rank below `count`, the lowest most often. */
function zipf(count: number, random: () => number): number {
  return Math.floor(count * random() ** (1 / (1 - popularity)));
}

function enlarged(column: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.ceil(column.length * 1.5));
  larger.set(column);
  return larger;
}
