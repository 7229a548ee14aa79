import type { CompiledPolicy, Verdict } from '../../policy/index.ts';

/** How texts of one kind fare under what runs and under what is tried. */
export interface TextCounts {
  texts: number;
  /** From the verdict of what runs to that of what is tried, such as `allow>block`. */
  changes: Record<string, number>;
}

/** A text whose verdict would change. */
export interface Example {
  readonly kind: string;
  readonly change: string;
  readonly text: string;
  readonly terms: readonly string[];
}

/** What was counted so far; plain data, so that it is kept with the progress. */
export interface Tally {
  readonly kinds: Record<string, TextCounts>;
  /** Of what is tried: hits of each term in the record, and in texts that trade in nothing. */
  readonly terms: Record<string, { hits: number; benign: number }>;
  readonly examples: Example[];
  readonly requests: { asked: number; stricter: number; milder: number };
}

export const newTally = (): Tally => ({
  kinds: {},
  terms: {},
  examples: [],
  requests: { asked: 0, stricter: 0, milder: 0 },
});

/** Examples of one kind and change. */
const mostExamples = 20;
const longestExample = 300;

/** Compares one text; what is allowed by both is only counted. */
export function compare(
  tally: Tally,
  running: CompiledPolicy,
  tried: CompiledPolicy,
  kind: string,
  text: string,
  locale?: string,
): void {
  const before: Verdict = running.judgeText(text, { locale }).verdict;
  const { verdict, matches } = tried.judgeText(text, { locale });
  const counts = (tally.kinds[kind] ??= { texts: 0, changes: {} });
  counts.texts += 1;
  const terms = [
    ...new Set(matches.filter(({ tier }) => tier !== 'hint').map(({ termId }) => termId)),
  ];
  for (const term of terms) {
    const hits = (tally.terms[term] ??= { hits: 0, benign: 0 });
    if (kind === 'benign') hits.benign += 1;
    else hits.hits += 1;
  }
  if (before === verdict && (kind !== 'benign' || verdict === 'allow')) return;
  const change = `${before}>${verdict}`;
  counts.changes[change] = (counts.changes[change] ?? 0) + 1;
  const like = tally.examples.filter((one) => one.kind === kind && one.change === change);
  if (like.length < mostExamples) {
    tally.examples.push({ kind, change, text: text.slice(0, longestExample), terms });
  }
}
