import type { RelationKind } from '@breakwater/activity';
import type { UndirectedGraph } from '../graph/undirected-graph.ts';
import type { EvidenceRelation, EvidenceSource, Handle, InvestigationProgress } from './types.ts';
import { isShared, pairWeight, sharedWeight } from './weights.ts';

export interface GatherOptions {
  readonly kinds: readonly RelationKind[];
  /** Subjects with more relations than this in one direction are hubs, through which nothing spreads. */
  readonly cap: number;
}

/** A subject whose relations were read. */
export interface Gathered {
  readonly handle: Handle;
  readonly account: boolean;
  readonly relations: readonly EvidenceRelation[];
}

/** The surroundings of the seeds: a graph of accounts and of what they share, with its evidence. */
export interface Surroundings {
  /** In the order in which they were read. */
  readonly nodes: readonly Gathered[];
  /** Number of a subject's node. */
  readonly nodeOf: ReadonlyMap<Handle, number>;
  /** Over the nodes; strengths count the edges that leave it too. */
  readonly graph: UndirectedGraph;
  readonly waves: number;
}

interface Reached {
  readonly account: boolean;
  residual: number;
  read?: { relations: readonly EvidenceRelation[]; edges: Edges; strength: number; turn: number };
}

/** Weighted neighbours of a subject. */
type Edges = ReadonlyMap<Handle, number>;

const restart = 0.15;
const largestWave = 500;
/** Below this much left to spread, more reading would change nothing. */
const negligible = 1e-3;

/**
 * Reads the surroundings of the seeds by local push (Andersen, Chung, Lang 2006) in waves: what has
 * most left to spread for its strength is read next, until the budget is spent. The cost depends on
 * the budget and not on the size of the platform.
 *
 * Answers a function that reads on to a larger budget, from where it stood.
 */
export function gatherer(
  source: EvidenceSource,
  seeds: readonly Handle[],
  options: GatherOptions,
  progress: InvestigationProgress,
): (budget: number) => Promise<Surroundings> {
  const reached = new Map<Handle, Reached>();
  for (const seed of seeds) {
    reached.set(seed, { account: true, residual: 1 / seeds.length });
  }
  let precision = 1e-3;
  let reads = 0;
  let waves = 0;
  return async (budget) => {
    while (reads < budget) {
      const due = dueNow(reached, precision);
      if (due.length === 0) {
        let left = 0;
        for (const { residual } of reached.values()) left += residual;
        if (left < negligible || precision < 1e-9) break;
        precision /= 2;
        continue;
      }
      const unread = due.filter(([, subject]) => subject.read === undefined);
      const wave = unread.slice(0, Math.min(largestWave, budget - reads));
      if (wave.length > 0) {
        await read(source, wave, reached, options);
        for (const [, { read: found }] of wave) found!.turn = reads++;
        waves += 1;
        progress('expand', reads, budget);
      }
      for (const [, subject] of due) if (subject.read) push(reached, subject);
    }
    return surroundings(reached, waves);
  };
}

/** Subjects with more left than the precision allows, the most pressing first. */
function dueNow(reached: Map<Handle, Reached>, precision: number): [Handle, Reached][] {
  const due: [Handle, Reached, number][] = [];
  for (const [handle, subject] of reached) {
    const pressure = subject.residual / (subject.read?.strength ?? 1);
    if (pressure > precision) due.push([handle, subject, pressure]);
  }
  due.sort((a, b) => b[2] - a[2] || a[0] - b[0]);
  return due.map(([handle, subject]) => [handle, subject]);
}

function push(reached: Map<Handle, Reached>, subject: Reached): void {
  const { edges, strength } = subject.read!;
  const mass = subject.residual;
  subject.residual = 0;
  if (strength === 0) return;
  const spread = ((1 - restart) * mass) / strength;
  for (const [other, weight] of edges) {
    const neighbour = reached.get(other)!;
    neighbour.residual += spread * weight;
  }
}

/** Reads relations of a wave, and weighs them by the rarity of what is shared. */
async function read(
  source: EvidenceSource,
  wave: readonly [Handle, Reached][],
  reached: Map<Handle, Reached>,
  { kinds, cap }: GatherOptions,
): Promise<void> {
  const answers = await source.relationsOf(
    wave.map(([handle]) => handle),
    { kinds, cap },
  );
  const things = new Set<Handle>();
  answers.forEach(({ relations }, index) => {
    if (!wave[index][1].account) return;
    for (const { kind, other } of relations) if (isShared(kind)) things.add(other);
  });
  const asked = [...things];
  const degrees = await source.degreesOf(asked, { kinds, cap });
  const users = new Map(asked.map((thing, index) => [thing, degrees[index]]));
  answers.forEach(({ relations, degree }, index) => {
    const subject = wave[index][1];
    const edges = subject.account
      ? accountEdges(wave[index][0], relations, users, cap)
      : thingEdges(relations, cap);
    let strength = 0;
    for (const weight of edges.values()) strength += weight;
    // A hub's unlisted relations still take their part of what it spreads.
    strength += Math.max(0, degree - relations.length);
    subject.read = { relations, edges, strength, turn: 0 };
    for (const other of edges.keys()) {
      if (!reached.has(other)) reached.set(other, { account: !things.has(other), residual: 0 });
    }
  });
}

function accountEdges(
  self: Handle,
  relations: readonly EvidenceRelation[],
  users: ReadonlyMap<Handle, number>,
  cap: number,
): Edges {
  const pairs = new Map<string, { kind: RelationKind; other: Handle; count: number }>();
  const edges = new Map<Handle, number>();
  for (const { kind, direction, other, count } of relations) {
    if (other === self) continue;
    if (isShared(kind)) {
      const weight = sharedWeight(kind, users.get(other)!, cap);
      if (weight > 0) edges.set(other, Math.max(edges.get(other) ?? 0, weight));
      continue;
    }
    const key = `${kind} ${direction === 'out'} ${other}`;
    const pair = pairs.get(key);
    if (pair) pair.count += count;
    else pairs.set(key, { kind, other, count });
  }
  for (const { kind, other, count } of pairs.values()) {
    const weight = pairWeight(kind, count);
    if (weight > 0) edges.set(other, (edges.get(other) ?? 0) + weight);
  }
  return edges;
}

function thingEdges(relations: readonly EvidenceRelation[], cap: number): Edges {
  const users = new Set(relations.map(({ other }) => other)).size;
  return new Map(
    relations.map(({ kind, other }) => [other, sharedWeight(kind, users, cap)] as const),
  );
}

function surroundings(reached: ReadonlyMap<Handle, Reached>, waves: number): Surroundings {
  const read = [...reached]
    .filter(([, subject]) => subject.read !== undefined)
    .sort(([, a], [, b]) => a.read!.turn - b.read!.turn);
  const nodeOf = new Map(read.map(([handle], node) => [handle, node]));
  const rows: Map<number, number>[] = read.map(() => new Map());
  read.forEach(([, { read: found }], node) => {
    for (const [other, weight] of found!.edges) {
      const neighbour = nodeOf.get(other);
      if (neighbour === undefined) continue;
      // A hub does not list who follows it, but they list the hub: an edge counts from either end.
      rows[node].set(neighbour, Math.max(weight, rows[node].get(neighbour) ?? 0));
      rows[neighbour].set(node, Math.max(weight, rows[neighbour].get(node) ?? 0));
    }
  });
  const offsets = new Uint32Array(read.length + 1);
  rows.forEach((row, node) => {
    offsets[node + 1] = offsets[node] + row.size;
  });
  const neighbours = new Uint32Array(offsets[read.length]);
  const weights = new Float32Array(offsets[read.length]);
  const strengths = new Float64Array(read.length);
  rows.forEach((row, node) => {
    let place = offsets[node];
    let inside = 0;
    for (const [neighbour, weight] of [...row].sort((a, b) => a[0] - b[0])) {
      neighbours[place] = neighbour;
      weights[place] = weight;
      inside += weight;
      place += 1;
    }
    strengths[node] = Math.max(inside, read[node][1].read!.strength);
  });
  return {
    nodes: read.map(([handle, { account, read: found }]) => ({
      handle,
      account,
      relations: found!.relations,
    })),
    nodeOf,
    graph: {
      order: read.length,
      offsets,
      neighbours,
      weights,
      strengths,
    },
    waves,
  };
}
