import type { Role } from '@breakwater/sdk';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { line, opacityFor, type Scheme } from './lines.ts';
import type { MemberNode } from './model.ts';
import type { Renderer } from './use-sigma.ts';

export interface Emphasis {
  readonly chosen: string | undefined;
  readonly role: Role | undefined;
  readonly atRisk: boolean | undefined;
  readonly scheme: Scheme;
}

/** What the shader reads as "faded". */
const faded = 32;

/** Brings forward what is chosen or filtered; the rest stays as a shadow, where it was. */
export function emphasise(renderer: Renderer, { chosen, role, atRisk, scheme }: Emphasis): void {
  const graph = renderer.getGraph();
  const there = chosen !== undefined && graph.hasNode(chosen) ? chosen : undefined;
  const near = new Set(there === undefined ? [] : [there, ...graph.neighbors(there)]);
  const stands = (node: string, data: MemberNode) =>
    (there === undefined || near.has(node)) &&
    (role === undefined || data.role === role) &&
    (!atRisk || data.atRisk);
  const opacity = opacityFor(graph.size);
  renderer.setSetting('nodeReducer', (node, data): Partial<NodeDisplayData> & { mark: number } => {
    if (node === there) return { ...data, highlighted: true, zIndex: 2 };
    if (stands(node, data)) return { ...data, zIndex: 1 };
    return { ...data, mark: data.mark + faded, label: null, zIndex: 0 };
  });
  renderer.setSetting('edgeReducer', (edge, data): Partial<EdgeDisplayData> => {
    const ends = graph.extremities(edge);
    if (there !== undefined) {
      if (!ends.includes(there)) return { ...data, hidden: true };
      return { ...data, color: line(scheme, 'chosen', 0.7), zIndex: 1 };
    }
    const both = ends.every((node) => stands(node, graph.getNodeAttributes(node)));
    return { ...data, color: line(scheme, 'plain', both ? opacity * data.strength : 0.02) };
  });
}
