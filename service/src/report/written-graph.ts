import type { Investigation, WrittenGraph } from '@breakwater/network';

/** An investigation as a graph for GEXF and GraphML. */
export function writtenGraph({ members, edges }: Investigation, description: string): WrittenGraph {
  return {
    description,
    nodes: members.map((member) => ({
      id: member.account,
      label: member.facts.handle ?? member.account,
      attributes: {
        rank: member.rank,
        score: member.score,
        role: member.role,
        'at-risk': member.atRisk,
        seed: member.seed,
        followers: member.facts.followers,
        ...(member.person === undefined ? undefined : { person: member.person }),
      },
    })),
    edges: edges.map(({ source, target, kinds, weight }) => ({
      source,
      target,
      weight,
      attributes: { kinds: kinds.join(' ') },
    })),
  };
}
