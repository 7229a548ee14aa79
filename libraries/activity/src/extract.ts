import { normaliseHandle, normaliseHashtag, normaliseLink } from './normalise.ts';

const hashtag = /(?<![\p{L}\p{N}_&/])[#＃]([\p{L}\p{M}\p{N}_]{1,140})/gu;
const handle =
  /(?<![\p{L}\p{N}_./@])[@＠]([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,62}[\p{L}\p{N}_])?)(?![\p{L}\p{N}_@])/gu;
const address = /https?:\/\/[^\s<>"'`{}|\\^]+/giu;
const trailing = /[.,;:!?)\]]+$/;

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
  return distinct(text.matchAll(address), (match) => normaliseLink(match[0].replace(trailing, '')));
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
