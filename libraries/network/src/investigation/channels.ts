import type { RelationKind } from '@breakwater/activity';
import { buildGraph, type CompactGraph } from '../graph/compact-graph.ts';
import type { Surroundings } from './gather.ts';
import { isShared } from './weights.ts';

/** What accounts do to each other, in kinds that tell the same thing. */
export interface Channel {
  readonly name: string;
  /** Arcs between accounts: from who acts to whom. */
  readonly graph: CompactGraph;
  /** Every arc has its opposite: each pair is one fact, not two. */
  readonly symmetric: boolean;
}

/** A thing and the accounts nearby that use it. */
export interface SharedThing {
  readonly kind: RelationKind;
  readonly node: number;
  /** Accounts that use it anywhere. */
  readonly users: number;
  readonly accounts: readonly number[];
}

/** The evidence among the accounts of the surroundings, by node. */
export interface Channels {
  readonly accounts: readonly number[];
  readonly actions: readonly Channel[];
  readonly things: readonly SharedThing[];
  /**
   * Whether there is more than one kind of evidence. A single kind tells nothing beyond the walk over
   * it, which ranks better alone.
   */
  readonly several: boolean;
}

const channelOf: Partial<Record<RelationKind, string>> = {
  follow: 'follow',
  like: 'react',
  announce: 'react',
  reply: 'react',
  mention: 'react',
  contact: 'contact',
  name: 'name',
};

/** Sorts the evidence that was gathered into channels. O(relations). */
export function channelsOf({ nodes, nodeOf }: Surroundings): Channels {
  const arcs = new Map<string, { sources: number[]; targets: number[] }>();
  const accounts: number[] = [];
  const things: SharedThing[] = [];
  nodes.forEach(({ account, relations }, node) => {
    if (!account) {
      const users = new Set(relations.map(({ other }) => other));
      const near = [...users].flatMap((user) => nodeOf.get(user) ?? []);
      const kind = relations[0]?.kind;
      if (kind !== undefined && near.length > 1) {
        things.push({ kind, node, users: users.size, accounts: near.sort((a, b) => a - b) });
      }
      return;
    }
    accounts.push(node);
    for (const { kind, direction, other } of relations) {
      const name = channelOf[kind];
      const end = nodeOf.get(other);
      if (name === undefined || isShared(kind) || end === undefined || !nodes[end].account)
        continue;
      let columns = arcs.get(name);
      if (columns === undefined) {
        columns = { sources: [], targets: [] };
        arcs.set(name, columns);
      }
      columns.sources.push(direction === 'out' ? node : end);
      columns.targets.push(direction === 'out' ? end : node);
    }
  });
  const actions = [...arcs].map(([name, { sources, targets }]) => {
    const graph = buildGraph(nodes.length, {
      sources: Uint32Array.from(sources),
      targets: Uint32Array.from(targets),
    });
    return { name, graph, symmetric: isSymmetric(graph) };
  });
  actions.sort((a, b) => (a.name < b.name ? -1 : 1));
  const kinds = new Set([...actions.map(({ name }) => name), ...things.map(({ kind }) => kind)]);
  return { accounts, actions, things, several: kinds.size > 1 };
}

function isSymmetric({ outOffsets, outTargets, inOffsets, inSources }: CompactGraph): boolean {
  return (
    outOffsets.every((offset, node) => offset === inOffsets[node]) &&
    outTargets.every((target, arc) => target === inSources[arc])
  );
}
