import type { Platform } from '../platform/platform.ts';
import { plainly, wordsOf } from '../platform/words.ts';
import { add, bestFirst, type Scores, scaled } from '../recommend/scores.ts';
import { hashtagResult, type Result, termResult } from './result.ts';
import { findPosts } from './search.ts';

/** Posts, authors and searches that are read, newest first. */
const most = 500;

/**
 * "Related": hashtags that stand beside a query in posts, those that the same authors use, and what the
 * same people looked for within the hour.
 */
export function related(platform: Platform, query: string): Result[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const own = plainly(query);
  const tags = scaled(relatedTags(platform, words), 1);
  const searches = scaled(relatedSearches(platform, own), 1);
  const results = new Map<string, Result>();
  const scores: Scores<string> = new Map();
  for (const [tag, score] of tags) {
    if (tag === own.replaceAll(' ', '')) continue;
    results.set(`#${tag}`, hashtagResult(tag));
    scores.set(`#${tag}`, score);
  }
  for (const [text, score] of searches) {
    results.set(text, termResult(text));
    scores.set(text, score);
  }
  return bestFirst(scores).map((key) => results.get(key)!);
}

/** Hashtags in company with the words; what everybody uses counts less. */
function relatedTags(platform: Platform, words: readonly string[]): Scores<string> {
  const { posts } = platform;
  const scores: Scores<string> = new Map();
  const authors = new Set<number>();
  for (const post of findPosts(platform, words).slice(0, most)) {
    const { author, hashtags } = posts.all[post]!;
    for (const tag of hashtags) add(scores, tag, 1);
    authors.add(author);
  }
  for (const author of authors) {
    for (const post of posts.by(author).slice(-50)) {
      for (const tag of posts.all[post]!.hashtags) add(scores, tag, 0.3);
    }
  }
  for (const [tag, score] of scores) {
    scores.set(tag, score / Math.sqrt(posts.tagged(tag).length + 3));
  }
  return scores;
}

const hour = 3_600_000;

function relatedSearches({ searches }: Platform, query: string): Scores<string> {
  const scores: Scores<string> = new Map();
  for (const actor of [...searches.whoSearched(query)].slice(-most)) {
    const made = searches.by(actor);
    const times = made.filter((each) => each.query === query).map(({ at }) => at);
    for (const other of made) {
      if (other.query === query) continue;
      if (times.some((at) => Math.abs(at - other.at) <= hour)) add(scores, other.query, 1);
    }
  }
  return scores;
}
