import type { EvidenceOptions, EvidenceRelation } from '@breakwater/network';
import {
  accountsOf,
  accountsOfHandles,
  degreesOf,
  handlesOf,
  relationsOf,
  type SubjectRelations,
} from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';

type Direction = EvidenceRelation['direction'];

/** As `EvidenceRelation`, with the other end by its key. */
export type KeyedRelation = Omit<EvidenceRelation, 'other'> & { readonly other: string };

/** The relations of one subject; the degree of a hub is counted to a bound. */
export interface KeyedEvidence {
  degree: number;
  relations: readonly KeyedRelation[];
}

/** Relations of a hub that are counted, so that its part of what spreads is known well enough. */
const hubCounted = 100_000;
const directions: readonly Direction[] = ['out', 'in', 'via'];

/**
 * The evidence of subjects by key, each end resolved to the account behind it: the author of a post,
 * the bearer of a handle. What nobody is known behind is left out, and what leads back to the subject.
 *
 * Cost: three queries for the relations, up to five smaller ones for handles, likes of accounts and
 * hubs, however many subjects are asked.
 */
export async function evidenceOf(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  keys: readonly string[],
  options: EvidenceOptions,
): Promise<Map<string, KeyedEvidence>> {
  const [own, naming] = await Promise.all([
    relationsOf(database, keys, options),
    namingOf(database, keys, options),
  ]);
  const ends = await endsOf(database, own);
  const lists = new Map(keys.map((key) => [key, new Evidence()]));
  for (const { key, direction, count, relations } of [...own, ...naming]) {
    const evidence = lists.get(key)!;
    if (count > options.cap) {
      evidence.over.add(direction);
      continue;
    }
    for (const relation of relations) {
      const other = direction === 'out' ? ends(relation) : relation.other;
      if (other === undefined || other === key) continue;
      const { kind, count: times } = relation;
      evidence[direction].push({ kind, direction, other, count: times });
    }
  }
  const hubs = await hubDegrees(database, lists, options);
  return new Map(
    Array.from(lists, ([key, evidence]) => [key, evidence.within(options.cap, hubs.get(key))]),
  );
}

/** What is collected of one subject. */
class Evidence {
  readonly out: KeyedRelation[] = [];
  readonly in: KeyedRelation[] = [];
  readonly via: KeyedRelation[] = [];
  /** Directions in which there is too much to list. */
  readonly over = new Set<Direction>();

  within(cap: number, hubDegree = 0): KeyedEvidence {
    let degree = hubDegree;
    const relations: KeyedRelation[] = [];
    for (const direction of directions) {
      if (this.over.has(direction)) continue;
      degree += this[direction].length;
      if (this[direction].length <= cap) relations.push(...this[direction].sort(byEnd));
    }
    return { degree, relations };
  }
}

function byEnd(a: KeyedRelation, b: KeyedRelation): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  if (a.other !== b.other) return a.other < b.other ? -1 : 1;
  return a.count - b.count;
}

/** How many relations hubs have in the directions in which they are hubs. */
async function hubDegrees(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  lists: ReadonlyMap<string, Evidence>,
  { kinds }: EvidenceOptions,
): Promise<Map<string, number>> {
  const degrees = new Map<string, number>();
  for (const direction of directions) {
    const hubs = [...lists].flatMap(([key, { over }]) => (over.has(direction) ? [key] : []));
    if (hubs.length === 0) continue;
    const counts = await degreesOf(database, hubs, {
      cap: hubCounted,
      kinds,
      directions: [direction],
    });
    for (const { key, count } of counts) degrees.set(key, (degrees.get(key) ?? 0) + count);
  }
  return degrees;
}

/** Who names the handles that these accounts bear, as relations of the accounts. */
async function namingOf(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  keys: readonly string[],
  { cap, kinds }: EvidenceOptions,
): Promise<SubjectRelations[]> {
  const naming = kinds.filter((kind) => kind === 'name' || kind === 'mention');
  if (naming.length === 0) return [];
  const handles = (await handlesOf(database, keys)).map(({ handleKey }) => handleKey);
  const answers = await relationsOf(database, handles, { cap, kinds: naming, directions: ['in'] });
  const bearers = await bearersOf(
    database,
    answers.map(({ key }) => key),
  );
  const asked = new Set(keys);
  return answers.flatMap((answer) => {
    const bearer = bearers.get(answer.key);
    return bearer !== undefined && asked.has(bearer) ? [{ ...answer, key: bearer }] : [];
  });
}

type End = Pick<SubjectRelations['relations'][number], 'kind' | 'other' | 'via'>;

/** Tells what account or thing stands at the far end of a relation, seen from its source. */
async function endsOf(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  answers: readonly SubjectRelations[],
): Promise<(relation: End) => string | undefined> {
  const named = new Set<string>();
  const liked = new Set<string>();
  for (const { direction, relations } of answers) {
    if (direction !== 'out') continue;
    for (const { kind, other, via } of relations) {
      if (namesHandles.has(kind)) named.add(other);
      if (aboutPosts.has(kind) && via === null) liked.add(other);
    }
  }
  const [bearers, accounts] = await Promise.all([
    bearersOf(database, [...named]),
    accountsOf(database, [...named, ...liked]),
  ]);
  const isAccount = new Set(accounts.map(({ key }) => key));
  return ({ kind, other, via }) => {
    if (via !== null) return via;
    if (namesHandles.has(kind))
      return bearers.get(other) ?? (isAccount.has(other) ? other : undefined);
    // A like may be of an account; one of a post whose author is unknown tells nothing.
    if (aboutPosts.has(kind)) return isAccount.has(other) ? other : undefined;
    return other;
  };
}

const namesHandles: ReadonlySet<string> = new Set(['name', 'mention']);
const aboutPosts: ReadonlySet<string> = new Set(['like', 'announce', 'reply']);

/** The account that bears each handle; where several have, the one created last. */
async function bearersOf(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  handles: readonly string[],
): Promise<Map<string, string>> {
  if (handles.length === 0) return new Map();
  const found = Map.groupBy(
    await accountsOfHandles(database, handles),
    ({ handleKey }) => handleKey,
  );
  const rivals = [...found.values()].filter((bearers) => bearers.length > 1).flat();
  const known = new Map(
    (
      await accountsOf(
        database,
        rivals.map(({ key }) => key),
      )
    ).map((account) => [account.key, account]),
  );
  const createdOf = (key: string) => known.get(key)?.state?.createdAt ?? 0;
  return new Map(
    Array.from(found, ([handle, bearers]) => {
      const [last] = bearers.sort(
        (a, b) =>
          createdOf(b.key) - createdOf(a.key) ||
          ((known.get(a.key)?.id ?? '') < (known.get(b.key)?.id ?? '') ? 1 : -1),
      );
      return [handle, last.key];
    }),
  );
}
