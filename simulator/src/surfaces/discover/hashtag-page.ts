import { normaliseHashtag } from '@breakwater/activity';
import type { Platform } from '../platform/platform.ts';
import { postResult, type Result } from './result.ts';

/** The posts with a hashtag, newest first. */
export function hashtagPage(platform: Platform, tag: string): Result[] {
  const posts = platform.posts.tagged(normaliseHashtag(tag));
  const shown = posts.filter((post) => platform.isPostShown(post));
  return shown.reverse().map((post) => postResult(platform, post));
}
