import type { Platform } from '../platform/platform.ts';
import { add, type Scores } from './scores.ts';

const day = 86_400_000;

/** Contacts count half after a week, as recommenders weigh what is fresh. */
export const halfLife = 7 * day;

/** Accounts that suggestions start from, at most, and contacts that are read for them. */
const most = 20;
const latest = 200;

/** The accounts that an account was in contact with lately, those that count most first. */
export function interestsOf(platform: Platform, account: number): Scores<number> {
  const { contacts, now } = platform;
  const interests: Scores<number> = new Map();
  for (const contact of contacts.by(account).slice(-latest)) {
    if (!contacts.counts(contact)) continue;
    add(interests, contacts.subjectOf(contact), contacts.weightOf(contact, now, halfLife));
  }
  return new Map([...interests].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most));
}
