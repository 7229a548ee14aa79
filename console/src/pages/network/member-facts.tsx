import type { MemberDetail } from '@breakwater/sdk';
import { day, number } from '../../format.ts';
import { words } from '../../words.ts';

const said = words.member;

export function MemberFacts({ member }: { readonly member: MemberDetail }) {
  const facts: readonly [string, string | null][] = [
    [said.rank, number(member.rank)],
    [said.score, member.score.toFixed(2)],
    [said.followers, number(member.followers)],
    [said.since, member.createdAt && day(member.createdAt)],
    [said.person, member.person],
  ];
  return (
    <dl className="figures small">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
