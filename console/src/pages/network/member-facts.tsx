import type { MemberDetail } from '@breakwater/sdk';
import { bitsAbove, day, number, percent } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { words } from '../../words.ts';
import { AccountLink } from './account-link.tsx';

const said = words.member;

export function MemberFacts({ member }: { readonly member: MemberDetail }) {
  const { account, rank, followers, createdAt, person, personConfidence } = member;
  return (
    <dl className="figures small">
      <Fact label={said.rank}>{number(rank)}</Fact>
      <Fact label={said.score}>
        <span title={said.scoreHint}>
          {said.weight(words.members.bits(bitsAbove(member.score)))}
        </span>
      </Fact>
      <Fact label={said.followers}>{number(followers)}</Fact>
      {createdAt && <Fact label={said.since}>{day(createdAt)}</Fact>}
      {person && (
        <Fact label={said.person}>
          {person === account ? said.others : <AccountLink account={person} />}
          {personConfidence !== null && (
            <small> {said.confidence(percent(personConfidence))}</small>
          )}
        </Fact>
      )}
    </dl>
  );
}
