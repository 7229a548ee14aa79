import type { Platform } from '../platform/platform.ts';
import { coVisited } from './co-visitation.ts';
import { friendsOfFriends } from './friends-of-friends.ts';
import { interestsOf } from './interests.ts';
import { add, bestFirst, type Scores, scaled } from './scores.ts';

/** Weights of the ways; being followed by many fills what the others leave empty. */
const shares = { coVisited: 1, friends: 0.6, visited: 0.3, popular: 1e-6 };

/** "Suggested for you": accounts for an account, best first, none that it follows or blocks. */
export function suggestAccounts(platform: Platform, account: number): number[] {
  const { people } = platform;
  const interests = interestsOf(platform, account);
  const scores: Scores<number> = new Map();
  const blend = (some: Scores<number>, share: number) => {
    for (const [other, score] of scaled(some, share)) add(scores, other, score);
  };
  blend(coVisited(platform, interests), shares.coVisited);
  blend(friendsOfFriends(platform, account, interests), shares.friends);
  blend(interests, shares.visited);
  blend(popular(platform), shares.popular);
  const { following, blocked } = people.all[account]!;
  return bestFirst(scores).filter(
    (other) =>
      other !== account &&
      platform.isShown(other) &&
      !following.has(other) &&
      !blocked.has(other) &&
      !people.all[other]!.blocked.has(account),
  );
}

const mostPopular = 200;

/** The accounts with most followers, in one pass over all. */
function popular({ people }: Platform): Scores<number> {
  const followers = (account: number) => people.all[account]!.followers.size;
  const byFollowers = (a: number, b: number) => followers(b) - followers(a) || a - b;
  let best: number[] = [];
  let least = 0;
  for (let account = 0; account < people.all.length; account++) {
    if (followers(account) <= least) continue;
    best.push(account);
    if (best.length < 2 * mostPopular) continue;
    best = best.sort(byFollowers).slice(0, mostPopular);
    least = followers(best.at(-1)!);
  }
  best = best.sort(byFollowers).slice(0, mostPopular);
  return new Map(best.map((account) => [account, followers(account)]));
}
