import { canonicalise } from '@breakwater/lexicon';
import { type PolicyPattern, profileFields } from '../document/pattern.ts';
import { matchesWord } from './match-word.ts';
import type { JudgeText, Verdict } from './texts.ts';

/** What a profile says of itself. */
export interface ProfileTexts {
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
  readonly summary?: string | undefined;
  /** Further fields, as texts. */
  readonly fields?: readonly string[] | undefined;
}

/** What a profile holds: a pattern, or a term, in which field. */
export interface ProfileMatch {
  readonly field: (typeof profileFields)[number];
  readonly patternId?: string;
  readonly termId?: string;
  readonly tier: 'block' | 'review';
}

export interface ProfileJudgement {
  readonly verdict: Verdict;
  readonly matches: readonly ProfileMatch[];
}

export type JudgeProfile = (profile: ProfileTexts) => ProfileJudgement;

/** Characters of a field that are read. */
const longest = 5_000;

/** Compiles profile patterns; terms count in profiles too. */
export function compileProfiles(
  patterns: readonly PolicyPattern[],
  judgeText: JudgeText,
): JudgeProfile {
  const compiled = patterns.map(({ id, field, words, beside, tier }) => ({
    id,
    field,
    tier,
    words: words.map(readable),
    beside: beside?.map(readable),
  }));
  return ({ handle, name, summary, fields }) => {
    const matches: ProfileMatch[] = [];
    const texts = { handle, name, summary, fields: fields?.join('\n') };
    for (const field of profileFields) {
      const text = texts[field]?.slice(0, longest);
      if (!text) continue;
      for (const { termId, tier } of judgeText(text).matches) {
        if (tier !== 'hint') matches.push({ field, termId, tier });
      }
      if (compiled.length > 0) matches.push(...patternsIn(text, field));
    }
    const isBlock = matches.some(({ tier }) => tier === 'block');
    return { verdict: isBlock ? 'block' : matches.length > 0 ? 'review' : 'allow', matches };
  };

  function patternsIn(text: string, field: ProfileMatch['field']): ProfileMatch[] {
    const tokens = wordsOf(text);
    const holds = (words: readonly string[]) =>
      words.some((word) => tokens.some((token) => matchesWord(word, token)));
    return compiled.flatMap(({ id, field: of, words, beside, tier }) =>
      (of === 'any' || of === field) && holds(words) && (!beside || holds(beside))
        ? [{ field, patternId: id, tier }]
        : [],
    );
  }
}

const wordsOf = (text: string): string[] =>
  canonicalise(text)
    .text.split(/[^\p{L}\p{N}@#_.-]+/u)
    .filter((word) => word !== '');

/** A word of a pattern as words of texts are compared, its signs left. */
const readable = (word: string): string =>
  word
    .split(/([*?#])/)
    .map((part) => (/^[*?#]$/.test(part) ? part : canonicalise(part).text.trim()))
    .join('');
