import type { Term } from '@breakwater/lexicon';
import type { PolicyDocument } from '../document/policy-document.ts';
import type { PolicyTerm } from '../document/term.ts';

/** A term of the lexicon, and what of the policy it stands for. */
export interface LexiconTerm {
  readonly term: Term;
  /** Path of it in the document. */
  readonly field: string;
  /** Id under which a match of it is told. */
  readonly matchId: string;
  /** Undefined of the name of a service. */
  readonly of: PolicyTerm | undefined;
}

/** Before the id of a service, in the id of a match of its name. */
const servicePrefix = 'service:';

/** All that is found in texts: terms, and names of services outside. */
export function lexiconTerms({
  terms,
  links,
}: Pick<PolicyDocument, 'terms' | 'links'>): LexiconTerm[] {
  return [
    ...terms.map((of, at) => ({
      of,
      field: `terms[${at}].term`,
      matchId: of.id,
      term: {
        id: of.id,
        term: of.term,
        tier: of.tier,
        ...(of.allowPhrases && { allowPhrases: of.allowPhrases }),
        ...(of.requiredPhrases && { requiredPhrases: of.requiredPhrases }),
        ...(of.beside && { beside: of.beside }),
        ...(of.reversed && { reversed: true }),
      },
    })),
    ...links.flatMap(({ id, tier, names = [] }, at) =>
      names.map((name, index) => ({
        of: undefined,
        field: `links[${at}].names[${index}]`,
        matchId: `${servicePrefix}${id}`,
        term: { id: `${servicePrefix}${id}#${index}`, term: name, tier },
      })),
    ),
  ];
}
