import { words } from '../../words.ts';

/** An investigation as it is being written. */
export interface Draft {
  readonly name: string;
  readonly how: 'search' | 'paste' | 'signal';
  readonly accounts: readonly string[];
  readonly signal: string | null;
  readonly relations: readonly string[];
  readonly maximumMembers: number | undefined;
}

/** An account that the demo suggests to begin with. */
export interface SuggestedSeed {
  readonly account: string;
  readonly handle?: string | null;
}

export const relationKinds = Object.keys(words.relations);

export const beginning: Draft = {
  name: '',
  how: 'search',
  accounts: [],
  signal: null,
  relations: relationKinds,
  maximumMembers: undefined,
};

/** What keeps a draft from being sent, by field. */
export function wrongWith(draft: Draft): { name?: string; seeds?: string; relations?: string } {
  const seeded = draft.how === 'signal' ? draft.signal !== null : draft.accounts.length > 0;
  return {
    ...(!draft.name.trim() && { name: words.newInvestigation.needName }),
    ...(!seeded && { seeds: words.newInvestigation.needSeeds }),
    ...(draft.relations.length === 0 && { relations: words.newInvestigation.needRelations }),
  };
}

export function requestOf(draft: Draft) {
  const all = draft.relations.length === relationKinds.length;
  return {
    name: draft.name.trim(),
    seeds:
      draft.how === 'signal'
        ? { signal: { kind: draft.signal ?? '' } }
        : { accounts: [...draft.accounts] },
    ...(!all && { relations: [...draft.relations] }),
    ...(draft.maximumMembers && { limits: { maximumMembers: draft.maximumMembers } }),
  };
}
