import type { Platform } from '../platform/platform.ts';
import { plainly } from '../platform/words.ts';
import { hashtagResult, type Result, termResult } from './result.ts';

/** What completes a query as it is typed: what others looked for, and hashtags; then what is alike. */
export function autocomplete({ queries, hashtags }: Platform, typed: string): Result[] {
  const text = plainly(typed);
  if (text === '') return [];
  const tag = text.replaceAll(' ', '');
  const found = [
    ...queries.beginningWith(text).map((each) => ({ ...each, result: termResult(each.text) })),
    ...hashtags.beginningWith(tag).map((each) => ({ ...each, result: hashtagResult(each.text) })),
  ].sort((a, b) => b.uses - a.uses || (a.text < b.text ? -1 : 1));
  const alike = hashtags.like(tag).map((each) => hashtagResult(each.text));
  return distinct([...found.map(({ result }) => result), ...alike]);
}

/** What a hashtag that is being typed may become, and what is spelled like it. */
export function suggestHashtags({ hashtags }: Platform, typed: string): Result[] {
  const tag = plainly(typed).replaceAll(' ', '');
  if (tag === '') return [];
  const found = [...hashtags.beginningWith(tag), ...hashtags.like(tag)];
  return distinct(found.map(({ text }) => hashtagResult(text)));
}

function distinct(results: readonly Result[]): Result[] {
  const seen = new Map(results.map((result) => [`${result.kind} ${result.id}`, result]));
  return [...seen.values()];
}
