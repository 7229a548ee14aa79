/**
 * A directed graph in compressed sparse rows, both ways, on typed arrays.
 *
 * Nodes are 0..order-1. The arcs that leave node u are `outTargets[outOffsets[u] .. outOffsets[u+1]]`,
 * in ascending order and each once; `in…` holds the same arcs by their target. Weights and kinds
 * stand beside the targets where they were given. Memory: 8 bytes an arc and 8 a node; 8 more an arc
 * with weights, 2 more with kinds.
 */
export interface CompactGraph {
  readonly order: number;
  /** Number of arcs. */
  readonly size: number;
  readonly outOffsets: Uint32Array;
  readonly outTargets: Uint32Array;
  readonly inOffsets: Uint32Array;
  readonly inSources: Uint32Array;
  readonly outWeights?: Float32Array;
  readonly inWeights?: Float32Array;
  /** Bits of the kinds of relation on the arc; those of parallel arcs are united. */
  readonly outKinds?: Uint8Array;
  readonly inKinds?: Uint8Array;
}

/** Arcs as three or four columns; `sources[i] -> targets[i]`. */
export interface ArcColumns {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights?: Float32Array;
  readonly kinds?: Uint8Array;
}

/**
 * Builds a graph from arcs in any order. Loops are left out; parallel arcs become one (weights add
 * up, kinds unite). Two passes of counting sort: O(order + arcs), and no comparison.
 *
 * @throws RangeError where an arc names a node outside 0..order-1.
 */
export function buildGraph(order: number, arcs: ArcColumns): CompactGraph {
  return buildGraphOfBlocks(order, [arcs]);
}

/**
 * The same of arcs in several blocks, all with the same columns. The blocks are taken out of the list
 * once they are read, so that their memory is free for the graph.
 */
export function buildGraphOfBlocks(order: number, blocks: ArcColumns[]): CompactGraph {
  const byTarget = placeByTarget(order, blocks);
  const out = placeBySource(order, byTarget);
  const size = uniteParallel(order, out);
  const incoming = reverse(order, size, out);
  return {
    order,
    size,
    outOffsets: out.offsets,
    outTargets: shrink(out.ends, size),
    inOffsets: incoming.offsets,
    inSources: incoming.ends,
    ...(out.weights === undefined
      ? undefined
      : { outWeights: shrink(out.weights, size), inWeights: incoming.weights! }),
    ...(out.kinds === undefined
      ? undefined
      : { outKinds: shrink(out.kinds, size), inKinds: incoming.kinds! }),
  };
}

/** The number of arcs that leave a node. */
export function outDegree(graph: CompactGraph, node: number): number {
  return graph.outOffsets[node + 1] - graph.outOffsets[node];
}

/** The number of arcs that reach a node. */
export function inDegree(graph: CompactGraph, node: number): number {
  return graph.inOffsets[node + 1] - graph.inOffsets[node];
}

interface Rows {
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
  readonly weights?: Float32Array;
  readonly kinds?: Uint8Array;
}

function placeByTarget(order: number, blocks: ArcColumns[]): Rows {
  const offsets = new Uint32Array(order + 1);
  let size = 0;
  for (const { sources, targets } of blocks) {
    for (let arc = 0; arc < targets.length; arc += 1) {
      if (sources[arc] >= order || targets[arc] >= order) {
        throw new RangeError(
          `arc ${size + arc} joins ${sources[arc]} and ${targets[arc]} in a graph of ${order} nodes`,
        );
      }
      offsets[targets[arc] + 1] += 1;
    }
    size += targets.length;
  }
  accumulate(offsets);
  const next = offsets.slice(0, order);
  const rows = emptyRows(offsets, size, blocks[0]?.weights, blocks[0]?.kinds);
  for (const { sources, targets, weights, kinds } of blocks.splice(0)) {
    for (let arc = 0; arc < targets.length; arc += 1) {
      const place = next[targets[arc]]++;
      rows.ends[place] = sources[arc];
      if (weights) rows.weights![place] = weights[arc];
      if (kinds) rows.kinds![place] = kinds[arc];
    }
  }
  return rows;
}

/** Rows by source; since targets are visited in ascending order, each row comes out sorted. */
function placeBySource(order: number, byTarget: Rows): Rows {
  const offsets = new Uint32Array(order + 1);
  for (const source of byTarget.ends) offsets[source + 1] += 1;
  accumulate(offsets);
  const next = offsets.slice(0, order);
  const rows = emptyRows(offsets, byTarget.ends.length, byTarget.weights, byTarget.kinds);
  for (let target = 0; target < order; target += 1) {
    for (let arc = byTarget.offsets[target]; arc < byTarget.offsets[target + 1]; arc += 1) {
      const place = next[byTarget.ends[arc]]++;
      rows.ends[place] = target;
      if (rows.weights) rows.weights[place] = byTarget.weights![arc];
      if (rows.kinds) rows.kinds[place] = byTarget.kinds![arc];
    }
  }
  return rows;
}

/** Moves the distinct arcs of each sorted row together, in place; returns how many there are. */
function uniteParallel(order: number, rows: Rows): number {
  const { offsets, ends, weights, kinds } = rows;
  let size = 0;
  let start = 0;
  for (let node = 0; node < order; node += 1) {
    const end = offsets[node + 1];
    const first = size;
    for (let arc = start; arc < end; arc += 1) {
      if (ends[arc] === node) continue;
      if (size > first && ends[size - 1] === ends[arc]) {
        if (weights) weights[size - 1] += weights[arc];
        if (kinds) kinds[size - 1] |= kinds[arc];
        continue;
      }
      ends[size] = ends[arc];
      if (weights) weights[size] = weights[arc];
      if (kinds) kinds[size] = kinds[arc];
      size += 1;
    }
    start = end;
    offsets[node + 1] = size;
  }
  return size;
}

function reverse(order: number, size: number, out: Rows): Rows {
  const offsets = new Uint32Array(order + 1);
  for (let arc = 0; arc < size; arc += 1) offsets[out.ends[arc] + 1] += 1;
  accumulate(offsets);
  const next = offsets.slice(0, order);
  const rows = emptyRows(offsets, size, out.weights, out.kinds);
  for (let source = 0; source < order; source += 1) {
    for (let arc = out.offsets[source]; arc < out.offsets[source + 1]; arc += 1) {
      const place = next[out.ends[arc]]++;
      rows.ends[place] = source;
      if (rows.weights) rows.weights[place] = out.weights![arc];
      if (rows.kinds) rows.kinds[place] = out.kinds![arc];
    }
  }
  return rows;
}

function emptyRows(
  offsets: Uint32Array,
  size: number,
  weights: Float32Array | undefined,
  kinds: Uint8Array | undefined,
): Rows {
  return {
    offsets,
    ends: new Uint32Array(size),
    ...(weights ? { weights: new Float32Array(size) } : undefined),
    ...(kinds ? { kinds: new Uint8Array(size) } : undefined),
  };
}

function accumulate(offsets: Uint32Array): void {
  for (let index = 1; index < offsets.length; index += 1) offsets[index] += offsets[index - 1];
}

/** The array itself where it is full; a copy that lets the surplus go otherwise. */
function shrink<Columns extends Uint32Array | Float32Array | Uint8Array>(
  column: Columns,
  size: number,
): Columns {
  return (column.length === size ? column : column.slice(0, size)) as Columns;
}
