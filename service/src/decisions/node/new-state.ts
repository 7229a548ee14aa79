import { compilePolicy, defaultPolicy } from '../../policy/index.ts';
import type { Database } from '../../storage/index.ts';
import type { DecisionState } from '../decide/state.ts';
import { AccountTable } from '../state/account-table.ts';
import { KeyScratch } from '../state/key-table.ts';
import { MarkTable } from '../state/mark-table.ts';

/** The state of a node that has read nothing: the policy every installation begins with, and nobody. */
export function newState({ subjectKeys }: Pick<Database, 'subjectKeys'>): DecisionState {
  return {
    policy: compilePolicy(defaultPolicy, 0),
    loaded: false,
    reachable: false,
    accounts: new AccountTable(),
    memberships: new Map(),
    networks: new Map(),
    posts: new MarkTable(),
    brakes: [],
    openPrefixes: new Set(),
    withheldPrefixes: new Set(),
    writeKey: (target, offset, kind, id) => subjectKeys.write(target, offset, kind, id),
    scratch: new KeyScratch(),
  };
}
