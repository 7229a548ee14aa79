import type { CompiledPolicy } from '../../policy/index.ts';
import { prefixForm, shortestPrefix } from '../decide/prefixes.ts';
import type { ProbedSurface } from './ask-surface.ts';
import { spellingsOf } from './spellings.ts';

/** What a surface is asked, and what about. */
export interface Question {
  readonly surface: ProbedSurface;
  readonly asked: string;
  readonly termId: string;
  readonly variant: string;
}

/**
 * What a probe asks: every spelling of as many terms as the number of questions allows, on every
 * surface; each probe goes on with the terms after those of the one before.
 */
export function questionsOf(
  policy: CompiledPolicy,
  {
    turn,
    most,
    account,
  }: { readonly turn: number; readonly most: number; readonly account: string | null },
): Question[] {
  const questions: Question[] =
    account === null ? [] : [{ surface: 'suggest', asked: account, termId: '', variant: 'plain' }];
  const terms = policy.document.terms.filter(({ tier, beside }) => tier === 'block' && !beside);
  if (terms.length === 0) return questions;
  // Ten spellings on three surfaces, and a beginning.
  const share = Math.max(1, Math.floor(most / 31));
  for (let n = 0; n < Math.min(share, terms.length); n += 1) {
    const { id: termId, term } = terms[(turn * share + n) % terms.length]!;
    const begun = prefixForm(term).slice(0, shortestPrefix);
    questions.push({ surface: 'autocomplete', asked: begun, termId, variant: 'beginning' });
    for (const { variant, text } of spellingsOf(policy, term)) {
      for (const surface of ['search', 'autocomplete', 'related'] as const) {
        questions.push({ surface, asked: text, termId, variant });
      }
    }
  }
  return questions.slice(0, most);
}
