import words from './outcome-words.json' with { type: 'json' };
import type { DecisionRow } from './read-decisions.ts';

type Language = keyof typeof words;

export interface ToldOutcome {
  readonly language: string;
  readonly text: string;
}

export interface OutcomeFacts {
  readonly decision: Pick<DecisionRow, 'outcome' | 'decided_at'>;
  /** Title of the guideline that the decision refers to. */
  readonly guideline: string;
  /** Of an appeal: whether what was decided before stays. */
  readonly appeal: 'upheld' | 'reversed' | null;
  /** Until when it can be appealed; null where it was. */
  readonly appealUntil: Date | null;
  readonly language: string;
}

/**
 * What a person concerned is told: made from the record of the decision alone, so that it cannot say
 * anything else. In the language asked for, else in English.
 */
export function outcomeText(facts: OutcomeFacts): ToldOutcome {
  const { decision, guideline, appeal, appealUntil } = facts;
  const spoken = facts.language.split('-')[0]!.toLowerCase();
  const language: Language = spoken in words ? (spoken as Language) : 'en';
  const own = words[language];
  const date = (at: Date) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  const sentences = [
    own[decision.outcome],
    ...(appeal === null ? [] : [own[appeal]]),
    ...(appealUntil === null ? [] : [own.appeal]),
    own.help,
  ];
  const values: Readonly<Record<string, string>> = {
    date: date(decision.decided_at),
    guideline,
    until: appealUntil === null ? '' : date(appealUntil),
  };
  const text = sentences.join(' ').replace(/\{(\w+)\}/g, (_whole, name) => values[name] ?? '');
  return { language, text };
}
