import type { Role } from '@breakwater/sdk';
import { roleNames } from '../../parts/roles.ts';

/** What of the network page is in its address: filters, sort, selection. */
export interface NetworkSearch {
  readonly q?: string;
  readonly role?: Role;
  readonly atRisk?: boolean;
  readonly sort?: 'rank' | 'score' | 'followers';
  readonly order?: 'asc' | 'desc';
  /** The member whose evidence is open. */
  readonly member?: string;
  /** Draw the neighbourhood of this account. */
  readonly around?: string;
  /** Draw every member, however many. */
  readonly all?: boolean;
}

const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value));

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((each) => each === value);
}

export const networkSearch = (search: Record<string, unknown>): NetworkSearch => ({
  q: text(search.q),
  role: oneOf(search.role, roleNames),
  atRisk: search.atRisk === true || undefined,
  sort: oneOf(search.sort, ['rank', 'score', 'followers']),
  order: oneOf(search.order, ['asc', 'desc']),
  member: text(search.member),
  around: text(search.around),
  all: search.all === true || undefined,
});
