import type { Investigation, Role } from '@breakwater/network';
import { roles } from './roles.ts';

/** `summary.json`: the figures of an investigation. */
export interface Summary {
  readonly found: boolean;
  /** Why there is no network; empty where there is one. */
  readonly reason: string;
  readonly seeds: readonly string[];
  readonly members: number;
  readonly atRisk: number;
  readonly cut: Investigation['cut'];
  readonly byRole: Readonly<Partial<Record<Role, number>>>;
  readonly uniqueFollowers: {
    /** Accounts that follow at least one member. */
    readonly total: number;
    readonly byRole: Readonly<Partial<Record<Role, number>>>;
  };
  readonly parameters: Investigation['parameters'];
  readonly warnings: readonly string[];
}

/**
 * Sums an investigation up. Unique followers are counted exactly: one set of followers a role.
 *
 * @param followersOf the followers of an account, as anything that is the same for the same account
 */
export function summarise(
  investigation: Investigation,
  followersOf: (account: string) => Iterable<unknown>,
): Summary {
  const { found, reason, seeds, members, cut, parameters, warnings } = investigation;
  const byRole: Partial<Record<Role, number>> = {};
  const followers: Partial<Record<Role, number>> = {};
  const all = new Set<unknown>();
  for (const role of roles) {
    const inRole = members.filter((member) => member.role === role);
    if (inRole.length === 0) continue;
    const unique = new Set<unknown>();
    for (const { account } of inRole) {
      for (const follower of followersOf(account)) {
        unique.add(follower);
        all.add(follower);
      }
    }
    byRole[role] = inRole.length;
    followers[role] = unique.size;
  }
  return {
    found,
    reason,
    seeds,
    members: members.length,
    atRisk: members.filter(({ atRisk }) => atRisk).length,
    cut,
    byRole,
    uniqueFollowers: { total: all.size, byRole: followers },
    parameters,
    warnings,
  };
}
