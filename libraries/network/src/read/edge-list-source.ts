import { inDegree, outDegree } from '../graph/compact-graph.ts';
import type { EvidenceRelation, Handle, SubjectEvidence } from '../investigation/types.ts';
import type { WorldSource } from '../investigation/world-source.ts';
import type { EdgeList } from './edge-list.ts';

/**
 * An edge list as a source of evidence, each edge a follow: an investigation of a bare graph in the
 * memory of the graph alone. Handles are nodes.
 */
export function edgeListSource({ graph, accounts }: EdgeList): WorldSource {
  const { outOffsets, outTargets, inOffsets, inSources } = graph;
  const ends = (column: Uint32Array, offsets: Uint32Array, node: number) =>
    column.subarray(offsets[node], offsets[node + 1]);
  const follows = (
    others: Uint32Array,
    direction: 'out' | 'in',
    cap: number,
  ): EvidenceRelation[] =>
    others.length > cap
      ? []
      : Array.from(others, (other) => ({ kind: 'follow', direction, other, count: 1 }));
  const degree = (node: Handle) => outDegree(graph, node) + inDegree(graph, node);

  return {
    accounts: accounts.size,
    followersOf(id) {
      const node = accounts.nodeOf(id);
      return node === undefined ? [] : Array.from(ends(inSources, inOffsets, node));
    },
    find: async (ids) => ids.map((id) => accounts.nodeOf(id)),
    relationsOf: async (asked, { cap, kinds }) =>
      asked.map((node): SubjectEvidence => {
        if (!kinds.includes('follow')) return { degree: 0, relations: [] };
        const out = follows(ends(outTargets, outOffsets, node), 'out', cap);
        const incoming = follows(ends(inSources, inOffsets, node), 'in', cap);
        return { degree: degree(node), relations: [...out, ...incoming] };
      }),
    degreesOf: async (asked, { kinds }) =>
      asked.map((node) => (kinds.includes('follow') ? degree(node) : 0)),
    subjectsOf: async (asked) =>
      asked.map((node) => ({ kind: 'account', id: accounts.idOf(node) })),
    factsOf: async (asked) =>
      asked.map((node) => ({
        account: accounts.idOf(node),
        removed: false,
        followers: inDegree(graph, node),
      })),
  };
}
