import { ContactKind } from '../platform/contacts.ts';
import type { Platform } from '../platform/platform.ts';
import { add, type Scores } from './scores.ts';

/** Followings of one account that are read. */
const most = 500;

/**
 * Accounts that those whom one follows follow, a chosen few's choice counting more than everybody's
 * (Adamic and Adar 2003; for suggestions, Liben-Nowell and Kleinberg 2003). Looking at an account counts
 * as a weak following of it, as platforms do that suggest accounts beside a profile. Follows that are
 * left out of the contacts lead nowhere.
 */
export function friendsOfFriends(
  platform: Platform,
  account: number,
  interests: Scores<number>,
): Scores<number> {
  const { people, contacts } = platform;
  const scores: Scores<number> = new Map();
  const leadsOn = (actor: number, subject: number) =>
    !contacts.isLeftOut({ actor, subject, kind: ContactKind.follow });
  const spread = (friend: number, weight: number) => {
    const { following } = people.all[friend]!;
    let left = most;
    for (const other of following) {
      if (left-- === 0) break;
      if (!leadsOn(friend, other)) continue;
      const rarity = Math.log(2 + people.all[other]!.followers.size);
      add(scores, other, weight / (rarity * Math.sqrt(following.size)));
    }
  };
  for (const friend of people.all[account]!.following) {
    if (leadsOn(account, friend)) spread(friend, 1);
  }
  for (const [visited, interest] of interests) spread(visited, interest / (1 + interest));
  return scores;
}
