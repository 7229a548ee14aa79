import { leiden } from '../community/leiden.ts';
import { buildGraph } from '../graph/compact-graph.ts';
import { toUndirected } from '../graph/undirected-graph.ts';
import type { Channels } from './channels.ts';
import type { Person } from './persons.ts';
import type { AccountFacts, Role } from './types.ts';

/** What a member does among the members, in numbers. */
interface Conduct {
  /** Members to whom it acts: follows, reacts, writes. */
  readonly reaches: number;
  /** Members that act to it. */
  readonly reachedBy: number;
  /** Members that it follows, and that follow it. */
  readonly follows: number;
  readonly followedBy: number;
  /** Links, payment handles and pictures that it shares with members. */
  readonly offers: number;
}

/**
 * The role of each member, from conduct alone.
 *
 * A member of whom others take notice and who offers something sells (advertiser); one who takes
 * notice of others, and of whom few take notice, buys (consumer); one who takes notice of far more
 * members than is usual gathers them (aggregator); the later or lesser account of a person with
 * another in the network is its backup; one who ties parts together that have little else to do with
 * each other is a bridge. Rules are relative to the network's own medians, so that a quiet platform
 * and a loud one are read alike.
 */
export function assignRoles(
  channels: Channels,
  members: readonly number[],
  persons: readonly Person[],
  facts: ReadonlyMap<number, AccountFacts>,
): Map<number, Role> {
  const conduct = conductOf(channels, members);
  const backups = backupsAmong(persons, conduct, facts);
  const participation = participationOf(channels, members);
  const wide = upperFence(members.map((member) => conduct.get(member)!.reaches));
  return new Map(
    members.map((member): [number, Role] => {
      const own = conduct.get(member)!;
      if (backups.has(member)) return [member, 'backup'];
      if (own.reaches > wide && own.reaches > own.reachedBy) return [member, 'aggregator'];
      if (ties(own) && participation.get(member)! > connector) return [member, 'bridge'];
      if (sells(own)) return [member, 'advertiser'];
      return [member, own.reaches > 0 ? 'consumer' : 'unknown'];
    }),
  );
}

/** Guimerà and Amaral (2005): nodes above it connect many modules. */
const connector = 0.62;

/** Takes notice and is taken notice of in like measure, and offers nothing itself. */
function ties({ reaches, reachedBy, offers }: Conduct): boolean {
  return offers === 0 && Math.min(reaches, reachedBy) >= 5 && reachedBy < 2 * reaches;
}

function sells({ reaches, reachedBy, offers }: Conduct): boolean {
  return reachedBy > reaches || (offers > 0 && reachedBy * 2 > reaches);
}

/** The upper fence of Tukey (1977), and never fewer than eight. */
function upperFence(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return Math.max(8, at(0.75) + 1.5 * (at(0.75) - at(0.25)));
}

/**
 * How evenly each member's ties are spread over the parts of the network (Guimerà and Amaral 2005):
 * 0 for all in one part, towards 1 for as many in each.
 */
function participationOf({ actions }: Channels, members: readonly number[]): Map<number, number> {
  const numbers = new Map(members.map((member, index) => [member, index]));
  const sources: number[] = [];
  const targets: number[] = [];
  for (const { graph } of actions) {
    members.forEach((member, source) => {
      for (let arc = graph.outOffsets[member]; arc < graph.outOffsets[member + 1]; arc += 1) {
        const target = numbers.get(graph.outTargets[arc]);
        if (target === undefined) continue;
        sources.push(source);
        targets.push(target);
      }
    });
  }
  const among = toUndirected(
    buildGraph(members.length, {
      sources: Uint32Array.from(sources),
      targets: Uint32Array.from(targets),
    }),
  );
  const { communities } = leiden(among);
  return new Map(
    members.map((member, node) => {
      const inPart = new Map<number, number>();
      for (let edge = among.offsets[node]; edge < among.offsets[node + 1]; edge += 1) {
        const part = communities[among.neighbours[edge]];
        inPart.set(part, (inPart.get(part) ?? 0) + 1);
      }
      let even = 0;
      for (const count of inPart.values()) even += (count / among.strengths[node]) ** 2;
      return [member, inPart.size === 0 ? 0 : 1 - even];
    }),
  );
}

function backupsAmong(
  persons: readonly Person[],
  conduct: ReadonlyMap<number, Conduct>,
  facts: ReadonlyMap<number, AccountFacts>,
): Set<number> {
  const backups = new Set<number>();
  for (const { accounts } of persons) {
    // The main account is the one that most members take notice of, and of equals the elder.
    const [, ...others] = [...accounts].sort(
      (a, b) =>
        conduct.get(b)!.reachedBy - conduct.get(a)!.reachedBy ||
        (facts.get(a)?.createdAt ?? 0) - (facts.get(b)?.createdAt ?? 0) ||
        a - b,
    );
    for (const account of others) backups.add(account);
  }
  return backups;
}

/** What each member does among the members. */
function conductOf(
  { actions, things }: Channels,
  members: readonly number[],
): Map<number, Conduct> {
  const inside = new Set(members);
  const offers = new Map<number, number>();
  for (const { kind, accounts } of things) {
    if (kind !== 'link' && kind !== 'payment' && kind !== 'media') continue;
    const users = accounts.filter((account) => inside.has(account));
    if (users.length < 2) continue;
    for (const user of users) offers.set(user, (offers.get(user) ?? 0) + 1);
  }
  return new Map(
    members.map((member) => {
      const reached = new Set<number>();
      const reachedBy = new Set<number>();
      let follows = 0;
      let followedBy = 0;
      for (const { name, graph } of actions) {
        if (name === 'name') continue;
        for (let arc = graph.outOffsets[member]; arc < graph.outOffsets[member + 1]; arc += 1) {
          if (!inside.has(graph.outTargets[arc])) continue;
          reached.add(graph.outTargets[arc]);
          if (name === 'follow') follows += 1;
        }
        for (let arc = graph.inOffsets[member]; arc < graph.inOffsets[member + 1]; arc += 1) {
          if (!inside.has(graph.inSources[arc])) continue;
          reachedBy.add(graph.inSources[arc]);
          if (name === 'follow') followedBy += 1;
        }
      }
      return [
        member,
        {
          reaches: reached.size,
          reachedBy: reachedBy.size,
          follows,
          followedBy,
          offers: offers.get(member) ?? 0,
        },
      ];
    }),
  );
}
