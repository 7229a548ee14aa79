import type { Subject } from '@breakwater/activity';
import type {
  AccountFacts,
  EvidenceOptions,
  EvidenceRelation,
  EvidenceSource,
  Handle,
  SubjectEvidence,
} from '@breakwater/network';
import {
  accountsOf,
  accountsOfHandles,
  degreesOf,
  handlesOf,
  type KnownAccount,
  relationsOf,
  type SubjectRelations,
  subjectsOf,
} from '../intake/index.ts';
import type { Database } from '../storage/index.ts';

/** Followers beyond which an account has "that many or more". */
const mostFollowers = 1_000_000;

/**
 * The record as a source of evidence: intake's relations, asked in batches. Handles are numbers given
 * to keys as they are met; a source serves one investigation.
 *
 * @param accounts accounts in the record
 */
export function recordSource(database: Database, accounts: number): EvidenceSource {
  const keys: string[] = [];
  const numbers = new Map<string, Handle>();
  const handleOf = (key: string): Handle => {
    let handle = numbers.get(key);
    if (handle === undefined) {
      handle = keys.length;
      keys.push(key);
      numbers.set(key, handle);
    }
    return handle;
  };
  const keyOf = (handle: Handle) => keys[handle];

  return {
    accounts,
    async find(ids) {
      const asked = ids.map((id) => database.subjectKey('account', id));
      const known = new Set((await accountsOf(database, asked)).map(({ key }) => key));
      return asked.map((key) => (known.has(key) ? handleOf(key) : undefined));
    },
    async relationsOf(subjects, options) {
      const found = await evidenceOf(database, subjects.map(keyOf), options);
      return subjects.map((subject): SubjectEvidence => {
        const { degree, relations } = found.get(keyOf(subject)) ?? { degree: 0, relations: [] };
        return {
          degree,
          relations: relations.map(({ other, ...rest }) => ({ ...rest, other: handleOf(other) })),
        };
      });
    },
    async degreesOf(subjects, { cap, kinds }) {
      const counts = await degreesOf(database, subjects.map(keyOf), {
        cap: cap + 1,
        kinds,
        directions: ['in'],
      });
      const sums = new Map<string, number>();
      for (const { key, count } of counts) sums.set(key, (sums.get(key) ?? 0) + count);
      return subjects.map((subject) => sums.get(keyOf(subject)) ?? 0);
    },
    async subjectsOf(subjects) {
      const known = await subjectsOf(database, subjects.map(keyOf));
      const byKey = new Map(known.map(({ key, ...subject }) => [key, subject as Subject]));
      return subjects.map(
        (subject) => byKey.get(keyOf(subject)) ?? { kind: 'account', id: keyOf(subject) },
      );
    },
    async factsOf(members) {
      const asked = members.map(keyOf);
      const known = new Map((await accountsOf(database, asked)).map((one) => [one.key, one]));
      const followers = await followersByKey(database, asked);
      return asked.map((key) => factsOf(key, known.get(key), followers.get(key) ?? 0));
    },
  };
}

type KeyedRelation = Omit<EvidenceRelation, 'other'> & { readonly other: string };

/** The evidence of subjects by key, with handles that profiles name resolved to their bearers. */
async function evidenceOf(
  database: Database,
  keys: readonly string[],
  { cap, kinds }: EvidenceOptions,
): Promise<Map<string, { degree: number; relations: KeyedRelation[] }>> {
  const [answers, naming] = await Promise.all([
    relationsOf(database, keys, { cap, kinds }),
    namingOf(database, keys, { cap, kinds }),
  ]);
  const bearers = await bearersOf(database, answers);
  const found = new Map<string, { degree: number; relations: KeyedRelation[] }>();
  for (const { key, direction, count, relations } of [...answers, ...naming]) {
    const evidence = found.get(key) ?? { degree: 0, relations: [] };
    found.set(key, evidence);
    evidence.degree += count;
    for (const { kind, other, via } of relations) {
      // What is about a post tells nothing until its author is known.
      const aboutPost = kind === 'like' || kind === 'announce' || kind === 'reply';
      if (direction === 'out' && aboutPost && via === null) continue;
      const end = direction === 'out' ? (via ?? bearers.get(other) ?? other) : other;
      if (kind === 'name' && direction === 'out' && !bearers.has(other)) continue;
      if (end !== key) evidence.relations.push({ kind, direction, other: end, count: 1 });
    }
  }
  return found;
}

/** Who names the handles that these accounts bear, as relations of the accounts. */
async function namingOf(
  database: Database,
  keys: readonly string[],
  { cap, kinds }: EvidenceOptions,
): Promise<SubjectRelations[]> {
  const naming = kinds.filter((kind) => kind === 'name' || kind === 'mention');
  if (naming.length === 0) return [];
  const borne = await handlesOf(database, keys);
  const accountOf = new Map(borne.map(({ handleKey, key }) => [handleKey, key]));
  const answers = await relationsOf(database, [...accountOf.keys()], {
    cap,
    kinds: naming,
    directions: ['in'],
  });
  return answers.map((answer) => ({ ...answer, key: accountOf.get(answer.key)! }));
}

/** The accounts that bear the handles which these relations name. */
async function bearersOf(
  database: Database,
  answers: readonly SubjectRelations[],
): Promise<Map<string, string>> {
  const named = new Set<string>();
  for (const { direction, relations } of answers) {
    if (direction !== 'out') continue;
    for (const { kind, other } of relations) {
      if (kind === 'name' || kind === 'mention') named.add(other);
    }
  }
  const bearers = await accountsOfHandles(database, [...named]);
  return new Map(bearers.map(({ handleKey, key }) => [handleKey, key]));
}

async function followersByKey(
  database: Database,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const degrees = await degreesOf(database, keys, {
    cap: mostFollowers,
    kinds: ['follow'],
    directions: ['in'],
  });
  return new Map(degrees.map(({ key, count }) => [key, count]));
}

function factsOf(key: string, known: KnownAccount | undefined, followers: number): AccountFacts {
  const { fields, createdAt, existence } = known?.state ?? {};
  return {
    account: known?.id ?? key,
    ...(fields?.handle ? { handle: fields.handle.value } : undefined),
    ...(fields?.name ? { name: fields.name.value } : undefined),
    ...(fields?.ageBand ? { ageBand: fields.ageBand.value } : undefined),
    ...(createdAt === undefined ? undefined : { createdAt }),
    removed: existence?.value === 'removed',
    followers,
  };
}

/** The keys of the accounts that follow an account; at most a million. */
export async function followersOf(
  database: Database,
  accounts: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const asked = new Map(accounts.map((id) => [database.subjectKey('account', id), id]));
  const answers = await relationsOf(database, [...asked.keys()], {
    cap: mostFollowers,
    kinds: ['follow'],
    directions: ['in'],
  });
  return new Map(
    answers.map(({ key, relations }) => [asked.get(key)!, relations.map(({ other }) => other)]),
  );
}
