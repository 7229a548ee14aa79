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
  /** Approximate personalised PageRank of the nodes that were touched. */
  readonly scores: Map<number, number>;
  /** Mass not yet spread, by node. Scores and residuals sum to 1. */
  readonly residuals: Map<number, number>;
  readonly pushes: number;
}

/**
 * Approximate personalised PageRank by local push (Andersen, Chung, Lang 2006): mass starts on the
 * seeds in equal parts, and a node with more than `precision · strength` keeps the restart share and
 * hands the rest to its neighbours. Cost: O(1 / (precision · restart)) edges, whatever the size of
 * the graph. Every score is at most `precision · strength` below the exact one.
 */
export function forwardPush(
  graph: UndirectedGraph,
  seeds: readonly number[],
  { restart, precision, maximumPushes = Number.POSITIVE_INFINITY }: PushOptions,
): PushResult {
  const { offsets, neighbours, weights, strengths } = graph;
  const scores = new Float64Array(graph.order);
  const residuals = new Float64Array(graph.order);
  const waiting = new Uint8Array(graph.order);
  const touched: number[] = [];
  let queue: number[] = [];

  const receive = (node: number, mass: number) => {
    if (residuals[node] === 0 && scores[node] === 0) touched.push(node);
    residuals[node] += mass;
    if (waiting[node] === 0 && residuals[node] > precision * strengths[node]) {
      waiting[node] = 1;
      queue.push(node);
    }
  };
  for (const seed of seeds) receive(seed, 1 / seeds.length);

  let pushes = 0;
  while (queue.length > 0 && pushes < maximumPushes) {
    const wave = queue;
    queue = [];
    for (const node of wave) {
      waiting[node] = 0;
      const mass = residuals[node];
      residuals[node] = 0;
      pushes += 1;
      const strength = strengths[node];
      if (strength === 0) {
        scores[node] += mass;
        continue;
      }
      scores[node] += restart * mass;
      const spread = ((1 - restart) * mass) / strength;
      for (let edge = offsets[node]; edge < offsets[node + 1]; edge += 1) {
        receive(neighbours[edge], weights === undefined ? spread : spread * weights[edge]);
      }
    }
  }
  return {
    scores: collect(touched, scores),
    residuals: collect(touched, residuals),
    pushes,
  };
}

function collect(nodes: readonly number[], values: Float64Array): Map<number, number> {
  const found = new Map<number, number>();
  for (const node of nodes) if (values[node] > 0) found.set(node, values[node]);
  return found;
}
