import type { Surface } from '@breakwater/activity';
import { type Checked, Lexicon, type Match } from '@breakwater/lexicon';
import type { PolicyDocument } from '../document/policy-document.ts';
import type { PolicyTerm } from '../document/term.ts';
import { Recent } from './recent.ts';
import { lexiconTerms } from './terms.ts';

export type Verdict = 'allow' | 'review' | 'block';

/** Where a text stands. */
export interface TextPlace {
  /** BCP 47, where it is known: terms of other languages do not count then. */
  readonly locale?: string | undefined;
  /** Terms may name exceptions for it. */
  readonly surface?: Surface | undefined;
}

/** What a text holds of the policy: `start` and `end` in UTF-16 units of the text. */
export interface TextJudgement {
  readonly verdict: Verdict;
  readonly matches: readonly Match[];
}

export type JudgeText = (text: string, place?: TextPlace) => TextJudgement;

/** Texts that are remembered, in each of two generations; longer ones are not. */
const remembered = 20_000;
const longest = 300;

const ranks = { hint: 0, review: 1, block: 2 } as const;
const verdicts = ['allow', 'review', 'block'] as const;

/** Compiles the terms of a policy; texts that were asked lately are answered from memory. */
export function compileTexts(document: Pick<PolicyDocument, 'terms' | 'links'>): JudgeText {
  const terms = lexiconTerms(document);
  if (terms.length === 0) return () => nothing;
  const lexicon = new Lexicon(terms.map(({ term }) => term));
  const byId = new Map(terms.map((each) => [each.term.id, each]));
  const hasExceptions = terms.some(({ of }) => of?.surfaces || of?.locale);
  const recent = new Recent<TextJudgement>(remembered);

  const check = (text: string): TextJudgement => renamed(lexicon.check(text));
  const renamed = ({ verdict, matches }: Checked): TextJudgement => ({
    verdict,
    matches: matches.map((match) => ({ ...match, termId: byId.get(match.termId)!.matchId })),
  });

  return (text, place = {}) => {
    const judgement = text.length > longest ? check(text) : recent.of(text, check);
    if (!hasExceptions || judgement.matches.length === 0) return judgement;
    return judgedBy(
      judgement.matches.flatMap((match) => hereOf(match, byId.get(match.termId)?.of, place)),
    );
  };
}

const nothing: TextJudgement = { verdict: 'allow', matches: [] };

function judgedBy(matches: readonly Match[]): TextJudgement {
  const rank = matches.reduce((most, { tier }) => Math.max(most, ranks[tier]), 0);
  return { verdict: verdicts[rank], matches };
}

/** A match as it counts at this place: none, less, or more. A hint stays a hint. */
function hereOf(
  match: Match,
  term: PolicyTerm | undefined,
  { locale, surface }: TextPlace,
): Match[] {
  if (!term) return [match];
  if (term.locale && locale && languageOf(term.locale) !== languageOf(locale)) return [];
  const exception = surface && term.surfaces?.[surface];
  if (exception === 'allow') return [];
  if (exception === undefined || match.tier === 'hint') return [match];
  return [{ ...match, tier: exception === 'limit' ? 'review' : 'block' }];
}

const languageOf = (tag: string): string => tag.split(/[-_]/, 1)[0].toLowerCase();
