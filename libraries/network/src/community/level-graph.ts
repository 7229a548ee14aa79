import type { UndirectedGraph } from '../graph/undirected-graph.ts';
import type { Partition } from './partition.ts';

/** A graph of one level: a node stands for a part of the level below, and keeps its inner weight. */
export interface LevelGraph extends UndirectedGraph {
  /** The sum of all strengths: twice the weight of all edges. */
  readonly total: number;
}

export function largestDegree({ order, offsets }: UndirectedGraph): number {
  let largest = 0;
  for (let node = 0; node < order; node += 1) {
    largest = Math.max(largest, offsets[node + 1] - offsets[node]);
  }
  return largest;
}

/** The graph itself as the lowest level. */
export function levelOf(graph: UndirectedGraph): LevelGraph {
  let total = 0;
  for (const strength of graph.strengths) total += strength;
  return { ...graph, total };
}

/**
 * The graph whose nodes are the parts. Edges inside a part are not kept as such: they stay in its
 * strength, which is all that modularity asks. O(order + edges).
 */
export function aggregate(level: LevelGraph, { communities, count }: Partition): LevelGraph {
  const { order, offsets, neighbours, weights } = level;
  const members = membersByPart(communities, count);
  const strengths = new Float64Array(count);
  for (let node = 0; node < order; node += 1) strengths[communities[node]] += level.strengths[node];

  const nextOffsets = new Uint32Array(count + 1);
  let ends = new Uint32Array(Math.max(16, neighbours.length >>> 1));
  let sums = new Float32Array(ends.length);
  const weightTo = new Float64Array(count);
  const met = new Uint32Array(count);
  /** Parts of the present node's neighbours: read ahead, without a branch, as in `moveNodes`. */
  const near = new Uint32Array(largestDegree(level));
  let size = 0;
  for (let part = 0; part < count; part += 1) {
    let meetings = 0;
    for (let index = members.offsets[part]; index < members.offsets[part + 1]; index += 1) {
      const node = members.nodes[index];
      const start = offsets[node];
      const end = offsets[node + 1];
      for (let edge = start; edge < end; edge += 1) {
        near[edge - start] = communities[neighbours[edge]];
      }
      for (let edge = start; edge < end; edge += 1) {
        const other = near[edge - start];
        if (other === part) continue;
        if (weightTo[other] === 0) met[meetings++] = other;
        weightTo[other] += weights === undefined ? 1 : weights[edge];
      }
    }
    if (size + meetings > ends.length) {
      const larger = Math.max(size + meetings, Math.ceil(ends.length * 1.5));
      ends = enlarge(ends, new Uint32Array(larger));
      sums = enlarge(sums, new Float32Array(larger));
    }
    for (let index = 0; index < meetings; index += 1) {
      ends[size] = met[index];
      sums[size] = weightTo[met[index]];
      weightTo[met[index]] = 0;
      size += 1;
    }
    nextOffsets[part + 1] = size;
  }
  return {
    order: count,
    offsets: nextOffsets,
    neighbours: ends.slice(0, size),
    weights: sums.slice(0, size),
    strengths,
    total: level.total,
  };
}

function membersByPart(communities: Uint32Array, count: number) {
  const offsets = new Uint32Array(count + 1);
  for (const part of communities) offsets[part + 1] += 1;
  for (let part = 0; part < count; part += 1) offsets[part + 1] += offsets[part];
  const next = offsets.slice(0, count);
  const nodes = new Uint32Array(communities.length);
  for (let node = 0; node < communities.length; node += 1) nodes[next[communities[node]]++] = node;
  return { offsets, nodes };
}

function enlarge<Column extends Uint32Array | Float32Array>(old: Column, larger: Column): Column {
  larger.set(old);
  return larger;
}
