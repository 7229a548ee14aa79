import type { Member } from '@breakwater/network';

/** A member as one line of `members.ndjson`. */
export function memberLine(member: Member) {
  const { account, rank, score, role, atRisk, seed, evidence, facts } = member;
  return {
    account,
    rank,
    score,
    role,
    atRisk,
    ...(member.atRiskBasis === undefined ? undefined : { atRiskBasis: member.atRiskBasis }),
    seed,
    ...(member.person === undefined
      ? undefined
      : { person: member.person, personConfidence: member.personConfidence }),
    evidence,
    ...(facts.handle === undefined ? undefined : { handle: facts.handle }),
    ...(facts.name === undefined ? undefined : { name: facts.name }),
    followers: facts.followers,
    ...(facts.posts === undefined ? undefined : { posts: facts.posts }),
    removed: facts.removed,
  };
}
