import { normaliseHandle, normaliseHashtag, normaliseLink } from './normalise.ts';

const hashtag = /(?<![\p{L}\p{N}_&/])[#＃]([\p{L}\p{M}\p{N}_]{1,140})/gu;
const handle =
  /(?<![\p{L}\p{N}_./@])[@＠]([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,62}[\p{L}\p{N}_])?)(?![\p{L}\p{N}_@])/gu;
const address = /https?:\/\/[^\s<>"'`{}|\\^]+/giu;
const trailing = '.,;:!?)]';

/** Hashtags written in a text, normalised, each once, in order. Digits alone are a number. */
export function hashtagsIn(text: string): string[] {
  if (!/[#＃]/.test(text)) return [];
  return distinct(text.matchAll(hashtag), (match) => {
    const tag = normaliseHashtag(match[1]);
    return /^\p{N}+$/u.test(tag) ? undefined : tag;
  });
}

/** Handles written in a text (`@gullwing2`), normalised, each once; not those in addresses. */
export function handlesIn(text: string): string[] {
  if (!/[@＠]/.test(text)) return [];
  return distinct(text.replace(address, ' ').matchAll(handle), (match) =>
    normaliseHandle(match[1]),
  );
}

/** Web addresses written in a text, normalised, each once, in order. */
export function linksIn(text: string): string[] {
  if (!text.includes('://')) return [];
  return distinct(text.matchAll(address), ([match]) => normaliseLink(withoutTrailing(match)));
}

/** Without the punctuation of the sentence around it. In one pass: whoever writes it may be hostile. */
function withoutTrailing(match: string): string {
  let end = match.length;
  while (trailing.includes(match.charAt(end - 1)) && end > 0) end -= 1;
  return match.slice(0, end);
}

function distinct(
  matches: Iterable<RegExpMatchArray>,
  read: (match: RegExpMatchArray) => string | undefined,
): string[] {
  const found = new Set<string>();
  for (const match of matches) {
    const value = read(match);
    if (value) found.add(value);
  }
  return [...found];
}
