import { defaultPolicy } from './document/default/default-policy.ts';
import type { PolicyDocument } from './document/policy-document.ts';
import type { PolicyTerm } from './document/term.ts';

/** The default policy with other sections. */
export function policyWith(sections: Partial<PolicyDocument>): PolicyDocument {
  return { ...defaultPolicy, ...sections };
}

/** A term of an invented word. */
export function term(id: string, word: string, others: Partial<PolicyTerm> = {}): PolicyTerm {
  return { id, term: word, tier: 'block', source: 'a test', ...others };
}
