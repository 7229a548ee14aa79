import { textOf } from '../platform/people.ts';
import type { Platform } from '../platform/platform.ts';

/** Something that a surface shows, in the words of the decision service's candidates. */
export interface Result {
  readonly kind: 'account' | 'hashtag' | 'post' | 'term';
  readonly id: string;
  readonly text?: string;
  /** Of a post: who wrote it. */
  readonly author?: string;
}

export function accountResult({ people }: Platform, account: number): Result {
  const shown = people.all[account]!;
  return { kind: 'account', id: shown.id, text: textOf(shown) };
}

export function postResult({ posts, people }: Platform, post: number): Result {
  const { id, content, author } = posts.all[post]!;
  return { kind: 'post', id, text: content, author: people.all[author]!.id };
}

export const hashtagResult = (tag: string): Result => ({
  kind: 'hashtag',
  id: tag,
  text: `#${tag}`,
});

export const termResult = (text: string): Result => ({ kind: 'term', id: text, text });
