import type { Channels } from './channels.ts';

/** Accounts held to be one actor. */
export interface Person {
  readonly accounts: readonly number[];
  /** 0..1. */
  readonly confidence: number;
}

/**
 * Evidence that two accounts are one person, in bits, before the prior: agreement weights in the
 * manner of Fellegi and Sunter (1969), by judgement. A thing that many share says little: its weight
 * falls with the number of its users, and one shared by more than a few says nothing.
 */
const agreement = {
  named: 9,
  namedBoth: 3,
  payment: 12,
  device: 10,
  /** Users beyond which a payment handle or a device is no one person's. */
  mostUsers: 6,
  /** One in so many pairs of accounts of a network is one person. */
  prior: 8,
  threshold: 0.9,
} as const;

/**
 * Links members that are one person by profile naming, payment handle and device, and joins the
 * links into persons. Every link is at least 90 % sure by itself.
 */
export function findPersons(channels: Channels, members: ReadonlySet<number>): Person[] {
  const bits = new Map<string, { a: number; b: number; bits: number }>();
  const add = (x: number, y: number, gain: number) => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const pair = bits.get(`${a} ${b}`);
    if (pair) pair.bits += gain;
    else bits.set(`${a} ${b}`, { a, b, bits: gain });
  };
  const naming = channels.actions.find(({ name }) => name === 'name')?.graph;
  if (naming) {
    for (const source of members) {
      const row = naming.outTargets.subarray(
        naming.outOffsets[source],
        naming.outOffsets[source + 1],
      );
      for (const target of row) {
        if (!members.has(target)) continue;
        const pair = `${Math.min(source, target)} ${Math.max(source, target)}`;
        // Naming each other tells more than naming, not twice as much. A list of many names is a list.
        const share = Math.min(1, 3 / row.length);
        add(source, target, bits.has(pair) ? agreement.namedBoth : agreement.named * share);
      }
    }
  }
  for (const { kind, users, accounts } of channels.things) {
    if ((kind !== 'payment' && kind !== 'device') || users > agreement.mostUsers) continue;
    const inside = accounts.filter((account) => members.has(account));
    const gain = agreement[kind] - 2 * Math.log2(users - 1);
    inside.forEach((a, index) => {
      for (const b of inside.slice(index + 1)) add(a, b, gain);
    });
  }
  return join([...bits.values()]);
}

function join(links: readonly { a: number; b: number; bits: number }[]): Person[] {
  const parent = new Map<number, number>();
  const rootOf = (node: number): number => {
    let root = node;
    while (parent.get(root) !== undefined && parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  const sure = new Map<number, number>();
  for (const { a, b, bits } of links) {
    const confidence = 1 / (1 + 2 ** (agreement.prior - bits));
    if (confidence < agreement.threshold) continue;
    const [x, y] = [rootOf(a), rootOf(b)];
    const root = Math.min(x, y);
    const least = Math.min(confidence, sure.get(x) ?? 1, sure.get(y) ?? 1);
    for (const node of [a, b, x, y]) parent.set(node, root);
    sure.set(root, least);
  }
  const groups = new Map<number, number[]>();
  for (const node of parent.keys()) {
    const root = rootOf(node);
    groups.set(root, [...(groups.get(root) ?? []), node]);
  }
  return [...groups]
    .map(([root, accounts]) => ({
      accounts: accounts.sort((a, b) => a - b),
      confidence: sure.get(root) ?? agreement.threshold,
    }))
    .sort((a, b) => a.accounts[0] - b.accounts[0]);
}
