import type { Platform } from '../platform/platform.ts';
import { wordsOf } from '../platform/words.ts';
import { accountResult, hashtagResult, postResult, type Result } from './result.ts';

/** Of each kind, at most. */
const most = 40;

/** What a search shows: accounts and hashtags that are named so, posts with all the words, newest first. */
export function search(platform: Platform, query: string): Result[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const joined = words.join('');
  const accounts = findAccounts(platform, words).map((each) => accountResult(platform, each));
  const tags = platform.hashtags.beginningWith(joined).map(({ text }) => hashtagResult(text));
  const posts = findPosts(platform, words).map((each) => postResult(platform, each));
  return alternate([accounts, tags, posts].map((some) => some.slice(0, most)));
}

/** Posts with all the words, newest first. */
export function findPosts(platform: Platform, words: readonly string[]): number[] {
  const found = platform.posts.withWords(words).filter((post) => platform.isPostShown(post));
  return found.reverse();
}

/** Accounts whose handle, name or words about themselves begin with the words, most followed first. */
function findAccounts(platform: Platform, words: readonly string[]): number[] {
  const { people } = platform;
  const found: number[] = [];
  people.all.forEach(({ words: own }, account) => {
    if (!words.every((word) => own.some((each) => each.startsWith(word)))) return;
    if (platform.isShown(account)) found.push(account);
  });
  const followers = (account: number) => people.all[account]!.followers.size;
  return found.sort((a, b) => followers(b) - followers(a) || a - b);
}

/** One of each list in turn, so that no kind crowds out the others. */
function alternate<Value>(lists: readonly (readonly Value[])[]): Value[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}
