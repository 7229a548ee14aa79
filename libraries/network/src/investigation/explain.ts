import type { RelationKind, Subject } from '@breakwater/activity';
import type { Channels } from './channels.ts';
import type { Membership } from './membership.ts';
import type { Evidence, EvidenceKind } from './types.ts';

/** What is needed to put evidence into words. */
export interface Telling {
  readonly channels: Channels;
  readonly membership: Membership;
  readonly members: ReadonlySet<number>;
  readonly seeds: ReadonlySet<number>;
  /** The subject of a node: an account, or a thing that is shared. */
  readonly subjectOf: (node: number) => Subject;
}

/** Subjects named with one piece of evidence; `count` tells how many there are. */
const namedAtMost = 25;

const deeds: Readonly<Record<string, { kind: EvidenceKind; done: string; received: string }>> = {
  follow: { kind: 'follow', done: 'follows', received: 'is followed by' },
  react: { kind: 'like', done: 'reacts to posts of', received: 'draws reactions from' },
  contact: {
    kind: 'contact',
    done: 'writes in private to',
    received: 'is written to in private by',
  },
  name: { kind: 'name', done: 'names', received: 'is named by' },
};

const things: Partial<Record<RelationKind, string>> = {
  hashtag: 'hashtag',
  link: 'link',
  payment: 'payment handle',
  device: 'device',
  media: 'picture or video',
};

/** Why an account is a member, in plain words, most telling first. */
export function explain(node: number, telling: Telling): Evidence[] {
  const evidence = [...actionEvidence(node, telling), ...thingEvidence(node, telling)];
  return evidence.sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
}

function* actionEvidence(node: number, telling: Telling): Generator<Evidence> {
  const { channels, membership, members } = telling;
  for (const { name, graph, symmetric } of channels.actions) {
    const deed = deeds[name];
    for (const outward of symmetric ? [true] : [true, false]) {
      const offsets = outward ? graph.outOffsets : graph.inOffsets;
      const ends = outward ? graph.outTargets : graph.inSources;
      const met = [...ends.subarray(offsets[node], offsets[node + 1])].filter((end) =>
        members.has(end),
      );
      if (met.length === 0) continue;
      const bits = membership.byKind.get(`${name}${outward ? '>' : '<'}`)?.[node] ?? 0;
      yield {
        kind: deed.kind,
        text: phrase(outward ? deed.done : deed.received, met, telling),
        weight: rounded(bits),
        subjects: met.slice(0, namedAtMost).map(telling.subjectOf),
        count: met.length,
      };
    }
  }
}

function* thingEvidence(node: number, telling: Telling): Generator<Evidence> {
  const { channels, membership, members } = telling;
  const byKind = new Map<RelationKind, { things: number[]; others: Set<number> }>();
  for (const { kind, node: thing, accounts } of channels.things) {
    if (!accounts.includes(node)) continue;
    const others = accounts.filter((account) => account !== node && members.has(account));
    if (others.length === 0) continue;
    const found = byKind.get(kind) ?? { things: [], others: new Set() };
    found.things.push(thing);
    for (const other of others) found.others.add(other);
    byKind.set(kind, found);
  }
  for (const [kind, found] of byKind) {
    const word = things[kind] ?? kind;
    const what = found.things.length === 1 ? `a ${word}` : `${found.things.length} ${plural(word)}`;
    yield {
      kind,
      text: `shares ${what} with ${counted([...found.others], telling)}`,
      weight: rounded(membership.byKind.get(kind)?.[node] ?? 0),
      subjects: [...found.things, ...found.others].slice(0, namedAtMost).map(telling.subjectOf),
      count: found.others.size,
    };
  }
}

function phrase(verb: string, met: readonly number[], telling: Telling): string {
  if (met.length === 1) return `${verb} ${telling.subjectOf(met[0]).id}${seedNote(met, telling)}`;
  return `${verb} ${counted(met, telling)}`;
}

function counted(met: readonly number[], telling: Telling): string {
  const seeds = met.filter((node) => telling.seeds.has(node)).length;
  if (seeds === met.length) return `${met.length} ${met.length === 1 ? 'seed' : 'seeds'}`;
  const members = `${met.length} ${met.length === 1 ? 'member' : 'members'}`;
  if (seeds === 0) return members;
  return `${members}, ${seeds} of them ${seeds === 1 ? 'a seed' : 'seeds'}`;
}

function seedNote(met: readonly number[], telling: Telling): string {
  return telling.seeds.has(met[0]) ? ', a seed' : '';
}

function plural(word: string): string {
  return word === 'picture or video' ? 'pictures or videos' : `${word}s`;
}

function rounded(bits: number): number {
  return Math.round(bits * 100) / 100;
}
