import type { Subject, World } from '@breakwater/activity';
import type {
  AccountFacts,
  EvidenceOptions,
  EvidenceRelation,
  EvidenceSource,
  Handle,
  SubjectEvidence,
} from './types.ts';

/** Evidence in memory, which also tells who follows an account. */
export interface WorldSource extends EvidenceSource {
  /** Handles of the accounts that follow an account. */
  followersOf(account: string): Handle[];
}

/** A world in memory as a source of evidence; handles are the world's own numbers of subjects. */
export function worldSource(world: World): WorldSource {
  const { subjects, relations } = world;
  const index = indexRelations(world);
  const followersOf = (account: Handle): Handle[] => {
    const followers: Handle[] = [];
    for (let place = index.offsets[account]; place < index.offsets[account + 1]; place += 1) {
      const relation = index.relations[place];
      if (index.directions[place] !== 1 || relations.kindOf(relation) !== 'follow') continue;
      followers.push(relations.sources[relation]);
    }
    return followers;
  };
  let accounts = 0;
  for (const _ of subjects.ofKind('account')) accounts += 1;

  const evidenceOf = (subject: Handle, { cap, kinds }: EvidenceOptions): SubjectEvidence => {
    const wanted = new Set(kinds);
    const lists: Record<EvidenceRelation['direction'], EvidenceRelation[]> = {
      out: [],
      in: [],
      via: [],
    };
    for (let place = index.offsets[subject]; place < index.offsets[subject + 1]; place += 1) {
      const relation = index.relations[place];
      const kind = relations.kindOf(relation);
      if (!wanted.has(kind)) continue;
      const direction = directions[index.directions[place]];
      const other = direction === 'out' ? index.ends[relation] : relations.sources[relation];
      lists[direction].push({ kind, direction, other, count: relations.counts[relation] });
    }
    const all = Object.values(lists);
    return {
      degree: all.reduce((sum, list) => sum + list.length, 0),
      relations: all.flatMap((list) => (list.length > cap ? [] : list)),
    };
  };

  return {
    accounts,
    followersOf(id) {
      const account = subjects.find('account', id);
      return account === undefined ? [] : followersOf(account);
    },
    find: async (ids) => ids.map((id) => subjects.find('account', id)),
    relationsOf: async (asked, options) => asked.map((subject) => evidenceOf(subject, options)),
    degreesOf: async (asked) =>
      asked.map((subject) => index.offsets[subject + 1] - index.offsets[subject]),
    subjectsOf: async (asked): Promise<Subject[]> =>
      asked.map((subject) => subjects.subjectOf(subject)),
    factsOf: async (asked) =>
      asked.map((account) => factsOf(world, account, followersOf(account).length)),
  };
}

const directions = ['out', 'in', 'via'] as const;

/**
 * Relations by each subject that they touch: the source, what it is about, and the author of the
 * post. The end seen from the source is the account behind a post or a handle, or the target itself.
 */
function indexRelations(world: World) {
  const { subjects, relations } = world;
  const ends = new Int32Array(relations.size).fill(-1);
  const offsets = new Uint32Array(subjects.size + 1);
  const about = new Uint8Array(relations.size);
  for (let relation = 0; relation < relations.size; relation += 1) {
    if (!relations.stands(relation)) continue;
    const target = relations.targets[relation];
    const kind = subjects.kindOf(target);
    const end =
      kind === 'post'
        ? world.authorOf(target)
        : kind === 'handle'
          ? (world.accountOfHandle(target) ?? -1)
          : target;
    if (end < 0 || end === relations.sources[relation]) continue;
    ends[relation] = end;
    about[relation] = kind === 'post' ? 2 : 1;
    offsets[relations.sources[relation] + 1] += 1;
    offsets[end + 1] += 1;
  }
  for (let subject = 0; subject < subjects.size; subject += 1)
    offsets[subject + 1] += offsets[subject];
  const next = offsets.slice(0, subjects.size);
  const list = new Uint32Array(offsets[subjects.size]);
  const sides = new Uint8Array(list.length);
  for (let relation = 0; relation < relations.size; relation += 1) {
    if (ends[relation] < 0) continue;
    const out = next[relations.sources[relation]]++;
    list[out] = relation;
    const incoming = next[ends[relation]]++;
    list[incoming] = relation;
    sides[incoming] = about[relation];
  }
  return { offsets, relations: list, directions: sides, ends };
}

function factsOf(world: World, account: Handle, followers: number): AccountFacts {
  const state = world.account(account);
  const fields = state?.fields;
  return {
    account: world.subjects.idOf(account),
    ...(fields?.handle ? { handle: fields.handle.value } : undefined),
    ...(fields?.name ? { name: fields.name.value } : undefined),
    ...(fields?.ageBand ? { ageBand: fields.ageBand.value } : undefined),
    ...(state?.createdAt === undefined ? undefined : { createdAt: state.createdAt }),
    removed: state?.existence?.value === 'removed',
    followers,
    posts: world.postsBy(account),
  };
}
