import type { Role } from '@breakwater/sdk';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { MemberNode } from './model.ts';
import type { Renderer } from './use-sigma.ts';

export interface Emphasis {
  readonly chosen: string | undefined;
  readonly role: Role | undefined;
  readonly atRisk: boolean | undefined;
  readonly scheme: 'light' | 'dark';
}

const lines = {
  light: { plain: 'rgba(67, 82, 95, 0.22)', faded: 'rgba(67, 82, 95, 0.05)', chosen: '#1a6a9c' },
  dark: {
    plain: 'rgba(184, 196, 208, 0.2)',
    faded: 'rgba(184, 196, 208, 0.04)',
    chosen: '#77afd2',
  },
} as const;

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
  const colours = lines[scheme];
  renderer.setSetting('nodeReducer', (node, data): Partial<NodeDisplayData> & { mark: number } => {
    if (node === there) return { ...data, highlighted: true, forceLabel: true, zIndex: 2 };
    if (stands(node, data)) return { ...data, zIndex: 1 };
    return { ...data, mark: data.mark + faded, label: null, zIndex: 0 };
  });
  renderer.setSetting('edgeReducer', (edge, data): Partial<EdgeDisplayData> => {
    const ends = graph.extremities(edge);
    if (there !== undefined && ends.includes(there)) {
      return { ...data, color: colours.chosen, zIndex: 1 };
    }
    const both = ends.every((node) => stands(node, graph.getNodeAttributes(node)));
    return { ...data, color: both && there === undefined ? colours.plain : colours.faded };
  });
}
