import { closeSync, openSync, writeSync } from 'node:fs';
import { randomStream, shuffled } from '@breakwater/network';
import type { PlantedGraph } from './planted-graph.ts';

export interface Writing {
  /** Ids as they are in the graph, or made into strings of 10 to 16 characters. */
  readonly ids: 'integer' | 'string';
  /** Rows in the order of the graph (by source), or in random order. */
  readonly order: 'by source' | 'shuffled';
  /** Also a weight and one of four kinds. */
  readonly attributes: boolean;
}

const kinds = ['follow', 'like', 'mention', 'reply'];

/** Writes the graph as CSV with a header. */
export function writeEdges(file: string, graph: PlantedGraph, writing: Writing): void {
  const { sources, targets } = graph;
  const random = randomStream(11);
  const order = writing.order === 'shuffled' ? shuffled(sources.length, random) : undefined;
  const names = writing.ids === 'string' ? stringIds(graph.accounts) : undefined;
  const descriptor = openSync(file, 'w');
  let rows = writing.attributes ? ['source,target,weight,kind'] : ['source,target'];
  for (let place = 0; place < sources.length; place += 1) {
    const edge = order === undefined ? place : order[place];
    const source = names === undefined ? sources[edge] : names[sources[edge]];
    const target = names === undefined ? targets[edge] : names[targets[edge]];
    rows.push(
      writing.attributes
        ? `${source},${target},${1 + (edge % 8) / 4},${kinds[edge % kinds.length]}`
        : `${source},${target}`,
    );
    if (rows.length === 65_536 || place + 1 === sources.length) {
      writeSync(descriptor, `${rows.join('\n')}\n`);
      rows = [];
    }
  }
  closeSync(descriptor);
}

/** Ids such as a platform gives: a prefix, and letters and digits that tell no order. */
function stringIds(accounts: number): string[] {
  return Array.from({ length: accounts }, (_, account) => {
    const mixed = Math.imul(account + 1, 0x9e3779b1) >>> 0;
    return `acct:${mixed.toString(36)}${(account % 1297).toString(36)}`;
  });
}
