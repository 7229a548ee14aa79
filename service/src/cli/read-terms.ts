import { InvalidTerm, Lexicon, type Term } from '@breakwater/lexicon';

/** A list of terms that cannot be used: what is wrong, and in which line. */
export class InvalidTermList extends Error {}

/** A term of a list, and where it stands. */
export interface TermLine {
  readonly line: number;
  readonly term: Term;
}

/**
 * A term of a list: `{term_id, term}`, with `tier`, `allow_phrases`, `required_phrases`, and of a coded
 * number `beside` and `reversed`.
 *
 * @throws InvalidTermList
 */
export function readTerm(value: object, line: number): TermLine {
  const fields = value as Record<string, unknown>;
  const wrong = (field: string, expected: string): never => {
    throw new InvalidTermList(`${line}: ${field} is not as expected. Give ${expected}.`);
  };
  const text = (field: string): string => {
    const given = fields[field];
    if (typeof given === 'string' && given.trim() !== '') return given;
    return wrong(field, 'a text that is not empty');
  };
  const texts = (field: string): string[] | undefined => {
    const given = fields[field];
    if (given === undefined) return undefined;
    const isList = Array.isArray(given) && given.every((each) => typeof each === 'string');
    return isList ? given : wrong(field, 'a list of texts');
  };
  const { tier, reversed } = fields;
  if (tier !== undefined && tier !== 'block' && tier !== 'review') wrong('tier', 'block or review');
  if (reversed !== undefined && typeof reversed !== 'boolean') wrong('reversed', 'true or false');
  const allowPhrases = texts('allow_phrases');
  const requiredPhrases = texts('required_phrases');
  const beside = texts('beside');
  return {
    line,
    term: {
      id: text('term_id'),
      term: text('term'),
      ...(tier !== undefined && { tier: tier as 'block' | 'review' }),
      ...(allowPhrases && { allowPhrases }),
      ...(requiredPhrases && { requiredPhrases }),
      ...(beside && { beside }),
      ...(reversed === true && { reversed }),
    },
  };
}

/** @throws InvalidTermList naming the line of the term that cannot be used. */
export function compileTerms(lines: readonly TermLine[]): Lexicon {
  try {
    return new Lexicon(lines.map(({ term }) => term));
  } catch (error) {
    if (!(error instanceof InvalidTerm)) throw error;
    const at = lines.findLast(({ term }) => term.id === error.id)?.line;
    throw new InvalidTermList(`${at}: ${error.message}`);
  }
}
