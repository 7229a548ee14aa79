import { isDeepStrictEqual } from 'node:util';
import { problem } from '../../http/index.ts';
import type { PolicyTerm } from '../document/term.ts';
import { type RunningSince, runningBefore } from './running.ts';
import { documentOf, type PolicySource } from './versions.ts';

const mostVersions = 100;

/** A term as it was from a time on; null where it was not there. */
export interface TermSince extends Omit<RunningSince, 'setAt'> {
  readonly setAt: string;
  readonly term: PolicyTerm | null;
}

/**
 * Each time that a term became another in what ran, the latest first. Cost: a reading of each of the last
 * hundred versions that ran.
 *
 * @throws Problem 404 for a term that none of them had
 */
export async function termHistory(source: PolicySource, id: string): Promise<TermSince[]> {
  const ran = (await runningBefore(source, null, mostVersions)).toReversed();
  const history: TermSince[] = [];
  let before: PolicyTerm | null = null;
  for (const { setAt, ...since } of ran) {
    const { terms } = await documentOf(source, since.version);
    const term = terms.find((one) => one.id === id) ?? null;
    if (isDeepStrictEqual(term, before)) continue;
    history.push({ ...since, setAt: setAt.toISOString(), term });
    before = term;
  }
  if (history.length > 0) return history.toReversed();
  throw problem(
    404,
    'no-policy-term',
    'There is no such term.',
    `No version that ran lately has a term with the id ${id}.`,
  );
}
