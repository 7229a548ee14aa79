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
 * Cost: O(1 / (precision · restart)) edges, whatever the size of the graph, and 4 bytes a node.
 * In a graph whose rows are whole every score is at most `precision · strength` below the exact one.
 */
export function forwardPush(
  graph: UndirectedGraph,
  seeds: readonly number[],
  { restart, precision, maximumPushes = Number.POSITIVE_INFINITY }: PushOptions,
): PushResult {
  const { offsets, neighbours, weights, strengths } = graph;
  const touched = new Touched(graph.order);
  let queue: number[] = [];
  /** Of the present node's neighbours: their places among the touched, and what each may hold. */
  let places = new Uint32Array(1 << 10);
  let thresholds = new Float64Array(1 << 10);

  const receive = (node: number, known: number, threshold: number, mass: number) => {
    const place = known || touched.places[node] || touched.add(node, threshold);
    const { state } = touched;
    state[place] += mass;
    if (state[place] > state[place + 1]) {
      state[place + 1] = Number.POSITIVE_INFINITY;
      queue.push(node);
    }
  };
  const toSeeds = (mass: number) => {
    for (const seed of seeds) {
      receive(seed, 0, precision * (strengths[seed] || 1), mass / seeds.length);
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
      const mass = touched.settle(node, restart, precision * strength);
      pushes += 1;
      const spread = ((1 - restart) * mass) / strength;
      let handed = 0;
      const start = offsets[node];
      const degree = offsets[node + 1] - start;
      if (degree > places.length) {
        places = new Uint32Array(degree);
        thresholds = new Float64Array(degree);
      }
      // A loop without a branch, so that the processor waits for the memory of many neighbours at once.
      for (let edge = 0; edge < degree; edge += 1) {
        const neighbour = neighbours[start + edge];
        places[edge] = touched.places[neighbour];
        thresholds[edge] = precision * (strengths[neighbour] || 1);
      }
      for (let edge = 0; edge < degree; edge += 1) {
        const weight = weights === undefined ? 1 : weights[start + edge];
        receive(neighbours[start + edge], places[edge], thresholds[edge], spread * weight);
        handed += weight;
      }
      returning += spread * (strength - handed);
    }
    if (returning > 0) toSeeds(returning);
  }
  return { scores: touched.scores(), residual: touched.residual(), pushes, waves };
}

/**
 * What is known of the nodes that a walk has touched, close together in memory whatever the size of
 * the graph: four numbers each, of which the last is not used.
 */
class Touched {
  /** Where the numbers of a node begin; 0 before it is touched. */
  readonly places: Uint32Array;
  /** Residual, the residual above which a node is pushed (infinite while it waits), and score. */
  state = new Float64Array(1 << 12);
  readonly #nodes: number[] = [];

  constructor(order: number) {
    this.places = new Uint32Array(order);
  }

  add(node: number, threshold: number): number {
    const place = this.#nodes.push(node) * 4;
    if (place === this.state.length) {
      const larger = new Float64Array(place * 2);
      larger.set(this.state);
      this.state = larger;
    }
    this.places[node] = place;
    this.state[place + 1] = threshold;
    return place;
  }

  /** Takes the residual of a node away and scores its share; answers what it was. */
  settle(node: number, share: number, threshold: number): number {
    const { state } = this;
    const place = this.places[node];
    const mass = state[place];
    state[place] = 0;
    state[place + 1] = threshold;
    state[place + 2] += share * mass;
    return mass;
  }

  scores(): Map<number, number> {
    const scores = new Map<number, number>();
    this.#nodes.forEach((node, index) => {
      const score = this.state[index * 4 + 6];
      if (score > 0) scores.set(node, score);
    });
    return scores;
  }

  residual(): number {
    return this.#nodes.reduce((sum, _, index) => sum + this.state[index * 4 + 4], 0);
  }
}
