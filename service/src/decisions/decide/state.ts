import type { Surface } from '@breakwater/activity';
import type { CompiledPolicy } from '../../policy/index.ts';
import type { AccountTable } from '../state/account-table.ts';
import type { KeyScratch } from '../state/key-table.ts';
import type { MarkTable } from '../state/mark-table.ts';

/** A network, as far as decisions need it. */
export interface KnownNetwork {
  readonly id: string;
  readonly state: 'suspected' | 'confirmed' | 'refused';
  /** Epoch milliseconds until which what it brings holds, unless a person renews it. */
  readonly expiresAt: number;
}

/** An account in a network. */
export interface Membership {
  readonly network: string;
  readonly role: string;
  /** 0 to 1. */
  readonly score: number;
  readonly atRisk: boolean;
}

/** A brake that holds. */
export interface Brake {
  readonly id: string;
  readonly scope: 'surface' | 'feature' | 'suggestions';
  /** Name of the surface or feature; empty of all suggestions. */
  readonly target: string;
  readonly expiresAt: number;
}

/** All that a decision is made from, in memory. */
export interface DecisionState {
  policy: CompiledPolicy;
  /** Whether the record was read whole at least once. */
  loaded: boolean;
  /** Whether it was heard of lately. */
  reachable: boolean;
  readonly accounts: AccountTable;
  /** Networks of an account, by its number. */
  readonly memberships: Map<number, readonly Membership[]>;
  networks: ReadonlyMap<string, KnownNetwork>;
  readonly posts: MarkTable;
  brakes: readonly Brake[];
  /** Prefixes of withheld terms that ordinary tags begin with too, in canonical form. */
  openPrefixes: ReadonlySet<string>;
  /** Prefixes of withheld terms, in canonical form. */
  withheldPrefixes: ReadonlySet<string>;
  /** Writes the key of a subject. */
  readonly writeKey: (target: Buffer, offset: number, kind: string, id: string) => number;
  readonly scratch: KeyScratch;
}

/** Surfaces where the platform itself leads on: what the brake calls suggestions. */
export const suggestionSurfaces: ReadonlySet<Surface> = new Set<Surface>([
  'autocomplete',
  'hashtag-suggestion',
  'account-suggestion',
  'related',
  'trend',
]);

/** Acts by which one account reaches another. */
export const connectingActs: ReadonlySet<Surface> = new Set<Surface>(['follow', 'direct-message']);
