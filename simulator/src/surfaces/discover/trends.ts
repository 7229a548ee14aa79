import type { Platform } from '../platform/platform.ts';
import { bestFirst, type Scores } from '../recommend/scores.ts';
import { hashtagResult, type Result } from './result.ts';

const day = 86_400_000;
const recently = 3 * day;
const before = 21 * day;
/** Fewer accounts than these make no trend. */
const fewest = 3;

/**
 * Hashtags that are used more than usual: by how many standard deviations the accounts of the last
 * three days exceed what the three weeks before let expect (a Poisson count).
 */
export function trends(platform: Platform): Result[] {
  const { posts, now } = platform;
  const scores: Scores<string> = new Map();
  for (const tag of posts.tags()) {
    const authors = new Set<number>();
    let earlier = 0;
    const tagged = posts.tagged(tag);
    for (let at = tagged.length - 1; at >= 0; at--) {
      const post = posts.all[tagged[at]!]!;
      const age = now - post.at;
      if (age > recently + before) break;
      if (!platform.isPostShown(tagged[at]!)) continue;
      if (age <= recently) authors.add(post.author);
      else earlier += 1;
    }
    if (authors.size < fewest) continue;
    const expected = (earlier * recently) / before;
    scores.set(tag, (authors.size - expected) / Math.sqrt(expected + 1));
  }
  return bestFirst(scores).map(hashtagResult);
}
