import type { SignalKind } from '@breakwater/sdk';
import { words } from '../../words.ts';

const said = words.newInvestigation;

/** An account that the demo suggests to begin with. */
export interface SuggestedSeed {
  readonly account: string;
  readonly handle?: string | null;
}

export type Relation = keyof typeof words.relations;
export type Way = keyof typeof said.how;

/** Every account on which something is observed, with at least this score, 0 to 1. */
export interface SignalSeeds {
  readonly kind: SignalKind;
  readonly minimumScore: number;
}

/** An investigation as it is being written. */
export interface Draft {
  readonly name: string;
  readonly how: Way;
  /** Looked up or pasted. */
  readonly accounts: readonly string[];
  /** Counts where `how` is `signal`, instead of accounts. */
  readonly signal: SignalSeeds | undefined;
  readonly relations: readonly Relation[];
  readonly maximumMembers: number | undefined;
}

export const relationKinds = Object.keys(words.relations) as Relation[];

export const beginning: Draft = {
  name: '',
  how: 'search',
  accounts: [],
  signal: undefined,
  relations: relationKinds,
  maximumMembers: undefined,
};

/** What keeps a draft from being sent, by field. */
export function wrongWith(draft: Draft): { name?: string; seeds?: string; relations?: string } {
  return {
    ...(!draft.name.trim() && { name: said.needName }),
    ...(draft.how === 'signal' && !draft.signal && { seeds: said.needSignal }),
    ...(draft.how !== 'signal' && draft.accounts.length === 0 && { seeds: said.needSeeds }),
    ...(draft.relations.length === 0 && { relations: said.needRelations }),
  };
}

export function requestOf(draft: Draft) {
  const all = draft.relations.length === relationKinds.length;
  return {
    name: draft.name.trim(),
    seeds:
      draft.how === 'signal' && draft.signal
        ? { signal: { ...draft.signal } }
        : { accounts: [...draft.accounts] },
    ...(!all && { relations: [...draft.relations] }),
    ...(draft.maximumMembers && { limits: { maximumMembers: draft.maximumMembers } }),
  };
}
