import type { RelationKind, Subject } from '@breakwater/activity';
import type { AccountFacts, EvidenceSource, Handle, SubjectEvidence } from '@breakwater/network';
import { accountsOf, degreesOf, type KnownAccount, subjectsOf } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';
import { evidenceOf } from './record-evidence.ts';

/** Followers beyond which an account has "that many or more". */
const mostFollowers = 1_000_000;

/**
 * The record as a source of evidence: intake's relations, asked in batches. Handles are numbers given
 * to keys as they are met, and evidence comes in the order of keys, so that the same record gives the
 * same investigation wherever its rows lie. A source serves one investigation.
 *
 * @param accounts accounts in the record
 */
export function recordSource(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  accounts: number,
): EvidenceSource {
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
  /** The kind of relation through which a thing was met: a thing is used in one way. */
  const usedAs = new Map<Handle, RelationKind>();
  const degrees = new Map<Handle, number>();
  /** What was read: an investigation that widens its circle asks for much of it again. */
  const read = new Map<Handle, SubjectEvidence>();

  return {
    accounts,
    async find(ids) {
      const asked = ids.map((id) => database.subjectKey('account', id));
      const known = new Set((await accountsOf(database, asked)).map(({ key }) => key));
      return asked.map((key) => (known.has(key) ? handleOf(key) : undefined));
    },
    async relationsOf(subjects, options) {
      const unread = subjects.filter((subject) => !read.has(subject));
      const found = await evidenceOf(database, unread.map(keyOf), options);
      for (const subject of unread) {
        const { degree, relations } = found.get(keyOf(subject))!;
        const numbered = relations.map(({ other, ...rest }) => {
          const handle = handleOf(other);
          if (rest.direction === 'out') usedAs.set(handle, rest.kind);
          return { ...rest, other: handle };
        });
        read.set(subject, { degree, relations: numbered });
      }
      return subjects.map((subject) => read.get(subject)!);
    },
    async degreesOf(subjects, { cap, kinds }) {
      const unknown = Map.groupBy(
        subjects.filter((subject) => !degrees.has(subject)),
        (subject) => usedAs.get(subject),
      );
      await Promise.all(
        Array.from(unknown, async ([kind, asked]) => {
          const counted = kind === undefined ? kinds : [kind];
          const counts = await countsOf(database, asked.map(keyOf), cap + 1, counted);
          for (const subject of asked) degrees.set(subject, counts.get(keyOf(subject)) ?? 0);
        }),
      );
      return subjects.map((subject) => degrees.get(subject)!);
    },
    async subjectsOf(subjects) {
      const known = await subjectsOf(database, subjects.map(keyOf));
      const byKey = new Map(known.map(({ key, kind, id }) => [key, { kind, id }]));
      // Erased since it was read: it goes by its key.
      return subjects.map(
        (subject): Subject => byKey.get(keyOf(subject)) ?? { kind: 'account', id: keyOf(subject) },
      );
    },
    async factsOf(members) {
      const asked = members.map(keyOf);
      const known = new Map((await accountsOf(database, asked)).map((one) => [one.key, one]));
      const followers = await countsOf(database, asked, mostFollowers, ['follow']);
      return asked.map((key) => factsOf(key, known.get(key), followers.get(key) ?? 0));
    },
  };
}

/** How many relations of these kinds lead to each subject, each kind counted to the cap. */
async function countsOf(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  keys: readonly string[],
  cap: number,
  kinds: readonly RelationKind[],
): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  for (const { key, count } of await degreesOf(database, keys, {
    cap,
    kinds,
    directions: ['in'],
  })) {
    sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums;
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
