import type { CompactGraph } from '../graph/compact-graph.ts';
import { HyperLogLog } from './hyper-log-log.ts';

/**
 * How many accounts follow at least one of the given, exactly. Cost: their incoming arcs, and a byte
 * a node.
 */
export function uniqueFollowers(graph: CompactGraph, accounts: Iterable<number>): number {
  const { order, inOffsets, inSources } = graph;
  const met = new Uint8Array(order);
  let followers = 0;
  for (const account of accounts) {
    for (let arc = inOffsets[account]; arc < inOffsets[account + 1]; arc += 1) {
      followers += 1 - met[inSources[arc]];
      met[inSources[arc]] = 1;
    }
  }
  return followers;
}

/** The followers of the given accounts as a sketch, which may be kept, and merged with those of others. */
export function followerSketch(graph: CompactGraph, accounts: Iterable<number>): HyperLogLog {
  const { inOffsets, inSources } = graph;
  const sketch = new HyperLogLog();
  for (const account of accounts) {
    for (let arc = inOffsets[account]; arc < inOffsets[account + 1]; arc += 1) {
      sketch.add(inSources[arc]);
    }
  }
  return sketch;
}
