import { compilePolicy, defaultPolicy, type PolicyDocument } from '../policy/index.ts';
import { createSubjectKeys } from '../storage/index.ts';
import type { TestDatabase } from '../storage/testing.ts';
import { prefixesOf } from './decide/prefixes.ts';
import type { DecisionState, KnownNetwork, Membership } from './decide/state.ts';
import { newState } from './node/new-state.ts';
import type { PolicyFeed } from './node/policy-feed.ts';
import { accountBits } from './state/account-table.ts';

/** A policy with these parts; invented words alone. */
export function policyWith(parts: Partial<PolicyDocument>): PolicyDocument {
  return { ...defaultPolicy, ...parts };
}

/** A term that is withheld. */
export function term(id: string, text: string, more: object = {}): PolicyDocument['terms'][number] {
  return { id, term: text, tier: 'block', source: 'invented', ...more };
}

/** A policy of the tests, which they change as they like. */
export class TestFeed implements PolicyFeed {
  document: PolicyDocument;
  version = 1;
  waiting: { readonly version: number; readonly document: PolicyDocument }[] = [];
  #change = 1;

  constructor(document: PolicyDocument = defaultPolicy) {
    this.document = document;
  }

  /** Lets another version run, and announces it. */
  async run(document: PolicyDocument, database?: TestDatabase): Promise<void> {
    this.document = document;
    this.version += 1;
    this.#change += 1;
    await database?.pool.query("SELECT pg_notify('policy_changed', '')");
  }

  /** Lets a version wait in shadow. */
  wait(version: number, document: PolicyDocument): void {
    this.waiting = [{ version, document }];
    this.#change += 1;
  }

  async change(): Promise<number> {
    return this.#change;
  }

  async running() {
    return { version: this.version, document: this.document };
  }

  async shadows() {
    return this.waiting;
  }
}

export interface TestAccount {
  readonly id: string;
  readonly signals?: Readonly<Record<string, number>>;
  readonly networks?: readonly (Partial<Membership> & { readonly network: string })[];
  readonly minor?: boolean;
  readonly exempt?: boolean;
}

/** A state in memory, as if the record had been read. */
export function stateWith(
  document: PolicyDocument,
  accounts: readonly TestAccount[] = [],
  networks: readonly KnownNetwork[] = [],
): DecisionState {
  const state = newState({ subjectKeys: createSubjectKeys(Buffer.alloc(32, 7)) });
  state.policy = compilePolicy(document, 1);
  state.withheldPrefixes = prefixesOf(document);
  state.loaded = true;
  state.reachable = true;
  state.networks = new Map(networks.map((network) => [network.id, network]));
  for (const { id, signals = {}, networks: memberships = [], minor, exempt } of accounts) {
    state.writeKey(state.scratch.bytes, 0, 'account', id);
    const number = state.accounts.add(state.scratch.words);
    for (const [kind, score] of Object.entries(signals)) {
      state.accounts.setScore(number, kind, score);
    }
    state.accounts.setBit(number, accountBits.minor, minor ?? false);
    state.accounts.setBit(number, accountBits.exempt, exempt ?? false);
    state.accounts.setBit(number, accountBits.member, memberships.length > 0);
    state.accounts.setBit(
      number,
      accountBits.atRisk,
      memberships.some(({ atRisk }) => atRisk),
    );
    state.memberships.set(
      number,
      memberships.map((one) => ({ role: 'unknown', score: 1, atRisk: false, ...one })),
    );
  }
  return state;
}
