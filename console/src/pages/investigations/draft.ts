import { words } from '../../words.ts';

/** An account that the demo suggests to begin with. */
export interface SuggestedSeed {
  readonly account: string;
  readonly handle?: string | null;
}

export type Relation = keyof typeof words.relations;

/** An investigation as it is being written. */
export interface Draft {
  readonly name: string;
  readonly how: 'search' | 'paste';
  readonly accounts: readonly string[];
  readonly relations: readonly Relation[];
  readonly maximumMembers: number | undefined;
}

export const relationKinds = Object.keys(words.relations) as Relation[];

export const beginning: Draft = {
  name: '',
  how: 'search',
  accounts: [],
  relations: relationKinds,
  maximumMembers: undefined,
};

/** What keeps a draft from being sent, by field. */
export function wrongWith(draft: Draft): { name?: string; seeds?: string; relations?: string } {
  return {
    ...(!draft.name.trim() && { name: words.newInvestigation.needName }),
    ...(draft.accounts.length === 0 && { seeds: words.newInvestigation.needSeeds }),
    ...(draft.relations.length === 0 && { relations: words.newInvestigation.needRelations }),
  };
}

export function requestOf(draft: Draft) {
  const all = draft.relations.length === relationKinds.length;
  return {
    name: draft.name.trim(),
    seeds: { accounts: [...draft.accounts] },
    ...(!all && { relations: [...draft.relations] }),
    ...(draft.maximumMembers && { limits: { maximumMembers: draft.maximumMembers } }),
  };
}
