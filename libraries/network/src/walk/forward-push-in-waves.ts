import type { AdjacencyRow, AdjacencySource } from './adjacency-source.ts';
import type { PushOptions, PushResult } from './forward-push.ts';

export interface WaveOptions extends PushOptions {
  /** Rows asked for at once, at most; a larger wave is several questions. 500 unless told. */
  readonly largestQuestion?: number;
}

export interface WaveResult extends PushResult {
  /** Distinct nodes whose rows were asked for; each is asked for once. */
  readonly rows: number;
}

/**
 * `forwardPush` over a source that is asked wave by wave and may answer later: a handful of
 * questions, whatever the size of the graph. The result is the same, to the last bit, as that over the
 * same graph in memory.
 *
 * Cost: as many rows as nodes are pushed, kept until the end; a map entry a node that is touched.
 */
export async function forwardPushInWaves(
  source: AdjacencySource,
  seeds: readonly number[],
  options: WaveOptions,
): Promise<WaveResult> {
  const { restart, precision, maximumPushes = Number.POSITIVE_INFINITY } = options;
  const rows = new Map<number, AdjacencyRow>();
  const scores = new Map<number, number>();
  const residuals = new Map<number, number>();
  const waiting = new Set<number>();
  let queue: number[] = [];

  const receive = (node: number, mass: number, strength: number) => {
    const residual = (residuals.get(node) ?? 0) + mass;
    residuals.set(node, residual);
    if (residual > precision * (strength || 1) && !waiting.has(node)) {
      waiting.add(node);
      queue.push(node);
    }
  };
  const toSeeds = (mass: number) => {
    for (const seed of seeds) receive(seed, mass / seeds.length, rows.get(seed)!.strength);
  };
  await ask(source, new Set(seeds), rows, options);
  toSeeds(1);

  let pushes = 0;
  let waves = 0;
  while (queue.length > 0 && pushes < maximumPushes) {
    const wave = queue;
    queue = [];
    waves += 1;
    await ask(source, wave, rows, options);
    let returning = 0;
    for (const node of wave) {
      const row = rows.get(node)!;
      waiting.delete(node);
      const mass = residuals.get(node)!;
      residuals.set(node, 0);
      pushes += 1;
      scores.set(node, (scores.get(node) ?? 0) + restart * mass);
      const strength = row.strength || 1;
      const spread = ((1 - restart) * mass) / strength;
      let handed = 0;
      for (let edge = 0; edge < row.neighbours.length; edge += 1) {
        const weight = row.weights === undefined ? 1 : row.weights[edge];
        receive(row.neighbours[edge], spread * weight, row.strengths[edge]);
        handed += weight;
      }
      returning += spread * (strength - handed);
    }
    if (returning > 0) toSeeds(returning);
  }
  const residual = residuals.values().reduce((sum, mass) => sum + mass, 0);
  return { scores, residual, pushes, waves, rows: rows.size };
}

async function ask(
  source: AdjacencySource,
  nodes: Iterable<number>,
  rows: Map<number, AdjacencyRow>,
  { largestQuestion = 500 }: WaveOptions,
): Promise<void> {
  const unknown = [...nodes].filter((node) => !rows.has(node));
  for (let start = 0; start < unknown.length; start += largestQuestion) {
    const question = unknown.slice(start, start + largestQuestion);
    const answer = await source.rowsOf(question);
    question.forEach((node, index) => {
      rows.set(node, answer[index]);
    });
  }
}
