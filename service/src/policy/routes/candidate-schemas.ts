import { type Static, Type } from 'typebox';
import type { Candidate } from '../variants/candidates.ts';
import { type Company, companyKinds } from '../variants/mine.ts';
import { Nullable } from './schemas.ts';

export const CompanySchema = Type.Object({
  term: Type.String(),
  kinds: Type.Array(Type.Enum([...companyKinds])),
  score: Type.Number(),
  evidence: Type.Object({
    posts: Type.Integer(),
    besideWithheld: Type.Integer({ description: 'Of these, posts with a withheld term.' }),
    users: Type.Integer(),
    sharedUsers: Type.Integer({ description: 'Of these, accounts that post withheld terms.' }),
    reformulations: Type.Integer({
      description: 'Accounts that searched for it right after a withheld term.',
    }),
    nearTerms: Type.Array(Type.String(), { description: 'Ids of terms that it is nearly like.' }),
    ordinaryPosts: Type.Integer({
      description: 'Posts with it by accounts that never post withheld terms.',
    }),
    ofOrdinaryPosts: Type.Integer(),
  }),
});

export const CandidateSchema = Type.Object({
  id: Type.String(),
  ...CompanySchema.properties,
  state: Type.Enum(['open', 'accepted', 'dismissed']),
  proposalId: Nullable(Type.String()),
  decidedBy: Nullable(Type.String()),
  decidedAt: Nullable(Type.String()),
  reason: Type.String(),
  foundAt: Type.String(),
  seenAt: Type.String(),
});

export function companyAnswer({
  term,
  kinds,
  score,
  evidence,
}: Company): Static<typeof CompanySchema> {
  const nearTerms = [...evidence.nearTerms];
  return { term, kinds: [...kinds], score, evidence: { ...evidence, nearTerms } };
}

export function candidateAnswer(candidate: Candidate): Static<typeof CandidateSchema> {
  const { id, state, proposalId, decidedBy, decidedAt, reason, foundAt, seenAt } = candidate;
  return {
    id,
    ...companyAnswer(candidate),
    state,
    proposalId,
    decidedBy,
    decidedAt: decidedAt?.toISOString() ?? null,
    reason,
    foundAt: foundAt.toISOString(),
    seenAt: seenAt.toISOString(),
  };
}
