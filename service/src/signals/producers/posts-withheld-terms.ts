import { postsFrom } from '../../intake/index.ts';
import { compilePolicy, runningPolicy } from '../../policy/index.ts';
import type { Producer } from '../producer.ts';

const firstKey = '00000000-0000-0000-0000-000000000000';
const most = Number.MAX_SAFE_INTEGER;

/**
 * Accounts whose posts hold terms that are safe to act on: n posts score n / (n + 2), halved. Survivors,
 * teachers and journalists write these words too, so that it never says much alone.
 */
export const postsWithheldTerms: Producer = {
  kind: 'posts-withheld-terms',
  title: 'Posts with withheld terms',
  name: 'posts-withheld-terms/1',
  async observe(database) {
    const { document, version } = await runningPolicy(database);
    if (document.terms.length === 0) return [];
    const { judgeText } = compilePolicy(document, version);
    const posts = new Map<string, number>();
    for await (const page of postsFrom(database, firstKey, most)) {
      for (const { author, content, hashtags } of page) {
        if (author === null) continue;
        const texts = [content, ...hashtags];
        if (!texts.some((text) => judgeText(text).verdict === 'block')) continue;
        posts.set(author, (posts.get(author) ?? 0) + 1);
      }
    }
    return Array.from(posts, ([account, count]) => ({
      account,
      score: count / (count + 2) / 2,
      evidence: `has ${count} ${count === 1 ? 'post' : 'posts'} with withheld terms`,
    }));
  },
};
