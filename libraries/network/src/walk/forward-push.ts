import type { UndirectedGraph } from '../graph/undirected-graph.ts';

export interface PushOptions {
  /** Probability of returning to the seeds at each step, 0..1. */
  readonly restart: number;
  /** A node is pushed while its residual exceeds this times its strength. */
  readonly precision: number;
  /** Stops after this many pushes, as a guard; what is not spread stays in the residual. */
  readonly maximumPushes?: number;
}

export interface PushResult {
  /** Approximate personalised PageRank of the nodes that were pushed. */
  readonly scores: Map<number, number>;
  /** Mass that is not yet spread; with the scores it sums to 1. */
  readonly residual: number;
  readonly pushes: number;
  /** Frontiers, one after the other: as often a source would have been asked. */
  readonly waves: number;
}

/**
 * Approximate personalised PageRank by local push (Andersen, Chung, Lang 2006): mass starts on the
 * seeds in equal parts, and a node with more than `precision · strength` keeps the restart share and
 * hands the rest to its neighbours, wave by wave. What a node cannot hand on (it has no edges, or its
 * strength counts edges that are not in its row) returns to the seeds, as in `personalizedPageRank`.
 *
 * Cost: O(1 / (precision · restart)) edges, whatever the size of the graph, and 24 bytes a node.
 * In a graph whose rows are whole every score is at most `precision · strength` below the exact one.
 */
export function forwardPush(
  graph: UndirectedGraph,
  seeds: readonly number[],
  { restart, precision, maximumPushes = Number.POSITIVE_INFINITY }: PushOptions,
): PushResult {
  const { offsets, neighbours, weights, strengths } = graph;
  const scores = new Float64Array(graph.order);
  /**
   * Two numbers a node, side by side since they are always read together: its residual, and the
   * residual above which it is pushed (0 before it is touched, infinite while it waits).
   */
  const state = new Float64Array(graph.order * 2);
  const touched: number[] = [];
  const pushed: number[] = [];
  let queue: number[] = [];

  const join = (node: number) => {
    const place = node * 2;
    if (state[place + 1] === 0) {
      touched.push(node);
      state[place + 1] = precision * (strengths[node] || 1);
    }
    if (state[place] > state[place + 1]) {
      state[place + 1] = Number.POSITIVE_INFINITY;
      queue.push(node);
    }
  };
  const toSeeds = (mass: number) => {
    for (const seed of seeds) {
      state[seed * 2] += mass / seeds.length;
      join(seed);
    }
  };
  toSeeds(1);

  let pushes = 0;
  let waves = 0;
  while (queue.length > 0 && pushes < maximumPushes) {
    const wave = queue;
    queue = [];
    waves += 1;
    let returning = 0;
    for (const node of wave) {
      const strength = strengths[node] || 1;
      const mass = state[node * 2];
      state[node * 2] = 0;
      state[node * 2 + 1] = precision * strength;
      pushes += 1;
      if (scores[node] === 0) pushed.push(node);
      scores[node] += restart * mass;
      const spread = ((1 - restart) * mass) / strength;
      let handed = 0;
      for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
        const weight = weights === undefined ? 1 : weights[edge];
        state[neighbours[edge] * 2] += spread * weight;
        handed += weight;
        join(neighbours[edge]);
      }
      returning += spread * (strength - handed);
    }
    if (returning > 0) toSeeds(returning);
  }
  return {
    scores: new Map(pushed.map((node) => [node, scores[node]])),
    residual: touched.reduce((sum, node) => sum + state[node * 2], 0),
    pushes,
    waves,
  };
}
