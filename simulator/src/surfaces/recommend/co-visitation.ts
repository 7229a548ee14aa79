import type { Platform } from '../platform/platform.ts';
import { halfLife } from './interests.ts';
import { add, type Scores } from './scores.ts';

/** Latest contacts with an account, and of each who had one, that are read. */
const mostVisitors = 300;
const mostVisits = 60;

/** Of one visitor alone nothing is concluded; the more there are, the surer (shrunk by these many). */
const doubt = 3;

/**
 * "Who looked at this also looked at": accounts that the visitors of these visited too, each visit
 * weighed by its kind and age, each visitor by how choosy it is, and the sum by how much the account is
 * visited anyway (item-to-item, Linden, Smith and York 2003; co-visitation counts, Davidson et al. 2010)
 * and by how many visitors agree (significance weighting, Herlocker et al. 1999). What is left out of the
 * contacts, and what test accounts did, teaches nothing.
 *
 * Cost: up to 300 x 60 contacts an account.
 */
export function coVisited(platform: Platform, interests: Scores<number>): Scores<number> {
  const { contacts } = platform;
  const sums: Scores<number> = new Map();
  for (const [account, interest] of interests) {
    for (const [other, { sum, visitors }] of coVisits(platform, account)) {
      const popularity = Math.sqrt(contacts.with(other).length + 5);
      const agreement = (visitors - 1) / (visitors + doubt);
      if (visitors > 1) add(sums, other, (interest * agreement * sum) / popularity);
    }
  }
  return sums;
}

interface CoVisits {
  sum: number;
  visitors: number;
}

/** What the latest visitors of an account visited too. */
function coVisits({ contacts, people, now }: Platform, account: number): Map<number, CoVisits> {
  const found = new Map<number, CoVisits>();
  const seen = new Set<number>();
  for (const contact of contacts.with(account).slice(-mostVisitors)) {
    const visitor = contacts.actorOf(contact);
    if (seen.has(visitor) || people.all[visitor]!.isTest || !contacts.counts(contact)) continue;
    seen.add(visitor);
    const history = contacts.by(visitor).slice(-mostVisits);
    const choosy = contacts.weightOf(contact, now, halfLife) / history.length;
    const visited: Scores<number> = new Map();
    for (const other of history) {
      const subject = contacts.subjectOf(other);
      if (subject === account || !contacts.counts(other)) continue;
      add(visited, subject, choosy * contacts.weightOf(other, now, halfLife));
    }
    for (const [subject, weight] of visited) {
      const known = found.get(subject);
      if (known) {
        known.sum += weight;
        known.visitors += 1;
      } else found.set(subject, { sum: weight, visitors: 1 });
    }
  }
  return found;
}
