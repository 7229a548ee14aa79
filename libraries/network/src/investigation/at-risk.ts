import type { Person } from './persons.ts';
import type { AccountFacts, AtRiskBasis } from './types.ts';

/**
 * Members who may be children: whose stated age is under 18, and every account of a person one of
 * whose accounts states such an age. It says nothing of guilt and depends on no role.
 */
export function findAtRisk(
  members: readonly number[],
  persons: readonly Person[],
  facts: ReadonlyMap<number, AccountFacts>,
): Map<number, AtRiskBasis> {
  const atRisk = new Map<number, AtRiskBasis>();
  for (const member of members) {
    if (isUnder18(facts.get(member))) atRisk.set(member, 'age-stated');
  }
  for (const { accounts } of persons) {
    if (!accounts.some((account) => isUnder18(facts.get(account)))) continue;
    for (const account of accounts) {
      if (!atRisk.has(account)) atRisk.set(account, 'same-person');
    }
  }
  return atRisk;
}

function isUnder18(facts: AccountFacts | undefined): boolean {
  return facts?.ageBand !== undefined && facts.ageBand !== '18+';
}
