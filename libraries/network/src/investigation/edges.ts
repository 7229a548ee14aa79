import type { RelationKind } from '@breakwater/activity';
import type { Channels } from './channels.ts';
import { pairWeight, sharedWeight } from './weights.ts';

/** A tie between two members, by node; `source < target`. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  readonly kinds: readonly RelationKind[];
  readonly weight: number;
}

const kindOf: Readonly<Record<string, RelationKind>> = {
  follow: 'follow',
  react: 'like',
  contact: 'contact',
  name: 'name',
};

/** A thing that more members share is no tie between each two of them. */
const drawnAtMost = 40;

/** All that joins members to each other, heaviest first. */
export function tiesAmong(channels: Channels, members: ReadonlySet<number>, cap: number): Tie[] {
  const ties = new Map<
    string,
    { source: number; target: number; kinds: Set<RelationKind>; weight: number }
  >();
  const tie = (a: number, b: number, kind: RelationKind, weight: number) => {
    const [source, target] = a < b ? [a, b] : [b, a];
    const key = `${source} ${target}`;
    const known = ties.get(key);
    if (known) {
      known.kinds.add(kind);
      known.weight += weight;
    } else ties.set(key, { source, target, kinds: new Set([kind]), weight });
  };
  for (const { name, graph } of channels.actions) {
    const kind = kindOf[name];
    for (const member of members) {
      for (let arc = graph.outOffsets[member]; arc < graph.outOffsets[member + 1]; arc += 1) {
        const other = graph.outTargets[arc];
        if (members.has(other)) tie(member, other, kind, pairWeight(kind, 1));
      }
    }
  }
  for (const { kind, users, accounts } of channels.things) {
    const inside = accounts.filter((account) => members.has(account));
    if (inside.length > drawnAtMost) continue;
    const weight = sharedWeight(kind, users, cap);
    if (weight === 0) continue;
    inside.forEach((a, index) => {
      for (const b of inside.slice(index + 1)) tie(a, b, kind, weight);
    });
  }
  return [...ties.values()]
    .map(({ source, target, kinds, weight }) => ({
      source,
      target,
      kinds: [...kinds].sort(),
      weight: Math.round(weight * 1000) / 1000,
    }))
    .sort((a, b) => b.weight - a.weight || a.source - b.source || a.target - b.target);
}
