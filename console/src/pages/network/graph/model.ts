import type { NetworkGraph } from '@breakwater/sdk';
import { UndirectedGraph } from 'graphology';
import { roleAppearance } from '../../../parts/roles.ts';

const shapes = ['square', 'circle', 'triangle', 'outlined-square', 'diamond', 'dot'] as const;

export interface MemberNode {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  /** Shape, ring and outline as the shader reads them. */
  mark: number;
  role: string;
  atRisk: boolean;
}

export interface MemberLink {
  size: number;
  /** 0..1, of the heaviest. */
  strength: number;
}

export type MemberGraph = UndirectedGraph<MemberNode, MemberLink>;

/** What sigma draws: one line between two members, however many relations join them. */
export function modelOf({ nodes, edges }: NetworkGraph, width: number): MemberGraph {
  const graph: MemberGraph = new UndirectedGraph();
  // Many members, or a narrow frame, want smaller marks.
  const crowd = nodes.length > 250 ? 0.75 : nodes.length > 80 ? 0.9 : 1.15;
  const scale = crowd * Math.min(1, Math.max(0.55, width / 560));
  for (const node of nodes) {
    const { colour, shape } = roleAppearance[node.role];
    graph.mergeNode(node.account, {
      x: node.x,
      y: 1 - node.y,
      size: scale * (4 + 4 * Math.sqrt(Math.max(node.score, 0))),
      color: colour,
      label: node.handle ? `@${node.handle}` : node.account,
      mark: shapes.indexOf(shape) + (node.atRisk ? 8 : 0) + (node.seed ? 16 : 0),
      role: node.role,
      atRisk: node.atRisk,
    });
  }
  const heaviest = edges.reduce((most, { weight }) => Math.max(most, weight), 1e-9);
  for (const { source, target, weight } of edges) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    const strength = Math.sqrt(Math.max(weight, 0) / heaviest);
    graph.mergeEdge(source, target, { size: 0.4 + 1.6 * strength, strength });
  }
  return graph;
}
