import type { RelationKind } from '@breakwater/activity';

/**
 * What one relation of each kind tells before rarity, in units of a follow. Chosen by judgement and
 * never fitted to a data set: naming an account, paying through one handle or sharing a device is
 * hard to do by chance; a reaction is cheap; a block is no company.
 */
const base: Readonly<Record<RelationKind, number>> = {
  follow: 1,
  like: 0.25,
  announce: 0.5,
  mention: 0.5,
  reply: 0.5,
  contact: 1,
  name: 4,
  hashtag: 2,
  link: 4,
  payment: 8,
  device: 4,
  media: 4,
  block: 0,
};

/** Kinds whose target is a thing that accounts share. */
const shared: ReadonlySet<RelationKind> = new Set([
  'hashtag',
  'link',
  'payment',
  'device',
  'media',
]);

export function isShared(kind: RelationKind): boolean {
  return shared.has(kind);
}

/** Weight of `count` relations of a kind between two accounts: it grows with the logarithm. */
export function pairWeight(kind: RelationKind, count: number): number {
  return base[kind] * Math.log2(1 + count);
}

/**
 * Weight of the use of a thing by an account, by how many accounts use it: full for two, a fifth
 * for thirty-two, nothing for a thing that one account uses alone or more than the cap (a shared
 * carrier address, a popular hashtag).
 */
export function sharedWeight(kind: RelationKind, users: number, cap: number): number {
  if (users < 2 || users > cap) return 0;
  return base[kind] / Math.log2(users);
}
