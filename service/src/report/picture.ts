import type { Role } from '@breakwater/network';
import { escapeXml } from '@breakwater/network';
import { type LayoutEdge, layOut } from './layout.ts';
import { atRiskColour, roleAppearance } from './roles.ts';

export interface PictureNode {
  readonly account: string;
  readonly role: Role;
  readonly atRisk: boolean;
  readonly seed: boolean;
  /** 1 for the highest. */
  readonly rank: number;
}

const size = 1000;
const margin = 40;
const labelled = 12;

/**
 * The network as an SVG picture that prints in black and white too: a shape for each role, a ring
 * for at-risk, a second outline for seeds, names for the highest ranks.
 *
 * Draws at most what it is given; a few hundred nodes are legible. Units: the viewBox is 1000 wide.
 */
export function drawNetwork(nodes: readonly PictureNode[], edges: readonly LayoutEdge[]): string {
  const places = layOut(
    nodes.map((node) => node.account),
    edges,
  );
  const at = (account: string) => {
    const place = places.get(account) ?? { x: 0.5, y: 0.5 };
    const span = size - 2 * margin;
    return { x: round(margin + place.x * span), y: round(margin + place.y * span) };
  };
  const radius = Math.max(4, Math.min(11, 90 / Math.sqrt(nodes.length + 1)));
  const heaviest = Math.max(1e-9, ...edges.map((edge) => edge.weight));

  const lines = edges
    .filter(({ source, target }) => places.has(source) && places.has(target))
    .map(({ source, target, weight }) => {
      const from = at(source);
      const to = at(target);
      const opacity = (0.08 + 0.4 * (weight / heaviest)).toFixed(2);
      return `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" stroke-opacity="${opacity}"/>`;
    });
  // The highest ranks are drawn last, so that they lie on top.
  const shapes = [...nodes].reverse().map((node) => drawNode(node, at(node.account), radius));
  const labels = nodes.slice(0, labelled).map((node) => {
    const { x, y } = at(node.account);
    return `<text x="${x + radius + 4}" y="${y + 4}">${escapeXml(node.account)}</text>`;
  });

  return [
    `<svg class="picture" viewBox="0 0 ${size} ${size}" role="img" aria-label="${nodes.length} accounts and ${lines.length} connections">`,
    `<g stroke="#5b6b7f" stroke-width="1" fill="none">${lines.join('')}</g>`,
    `<g stroke="#1c2733" stroke-width="0.8">${shapes.join('')}</g>`,
    `<g class="labels">${labels.join('')}</g>`,
    '</svg>',
  ].join('\n');
}

/** One account as it stands in a legend or in a picture, around a point. */
export function drawNode(
  node: Pick<PictureNode, 'role' | 'atRisk' | 'seed'> & { account?: string },
  { x, y }: { x: number; y: number },
  radius: number,
): string {
  const seed = node.seed
    ? `<circle cx="${x}" cy="${y}" r="${round(radius + 3)}" fill="none" stroke="#1c2733" stroke-width="1.2"/>`
    : '';
  const ring = node.atRisk
    ? `<circle cx="${x}" cy="${y}" r="${round(radius + 5.5)}" fill="none" stroke="${atRiskColour}" stroke-width="3"/>`
    : '';
  const title = node.account ? `<title>${escapeXml(node.account)}</title>` : '';
  return `<g>${title}${ring}${seed}${drawShape(node.role, x, y, radius)}</g>`;
}

function drawShape(role: Role, x: number, y: number, radius: number): string {
  const { shape, colour } = roleAppearance[role];
  const r = round(radius);
  const half = round(radius * 0.86);
  switch (shape) {
    case 'square':
      return `<rect x="${round(x - half)}" y="${round(y - half)}" width="${round(2 * half)}" height="${round(2 * half)}" fill="${colour}"/>`;
    case 'outlined-square':
      return `<rect x="${round(x - half)}" y="${round(y - half)}" width="${round(2 * half)}" height="${round(2 * half)}" fill="${colour}" stroke-width="2.4"/>`;
    case 'triangle':
      return `<path d="M${x} ${round(y - r * 1.15)}L${round(x + r)} ${round(y + r * 0.8)}L${round(x - r)} ${round(y + r * 0.8)}Z" fill="${colour}"/>`;
    case 'diamond':
      return `<path d="M${x} ${round(y - r * 1.15)}L${round(x + r * 1.15)} ${y}L${x} ${round(y + r * 1.15)}L${round(x - r * 1.15)} ${y}Z" fill="${colour}"/>`;
    case 'circle':
      return `<circle cx="${x}" cy="${y}" r="${r}" fill="${colour}"/>`;
    case 'dot':
      return `<circle cx="${x}" cy="${y}" r="${round(r * 0.6)}" fill="${colour}"/>`;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
