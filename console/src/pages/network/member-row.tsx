import type { Member } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { RoleMark } from '../../parts/role-mark.tsx';
import { words } from '../../words.ts';
import { Score } from './score.tsx';

interface Props {
  readonly member: Member;
  readonly index: number;
  readonly chosen: boolean;
}

export function MemberRow({ member, index, chosen }: Props) {
  const { account, handle, role, atRisk, seed, removed, evidence } = member;
  return (
    <tr aria-rowindex={index + 2} className="member-row" data-chosen={chosen || undefined}>
      <td className="figure">{member.rank}</td>
      <th scope="row">
        <span className="member-name">
          <Link
            data-row
            from="/networks/$id"
            to="/networks/$id"
            search={(before) => ({ ...before, member: account })}
            replace
            resetScroll={false}
          >
            {handle ? `@${handle}` : account}
          </Link>
          {seed && <span className="tag">{words.seed}</span>}
          {atRisk && <span className="tag at-risk">{words.atRisk}</span>}
          {removed && <span className="tag">{words.removed}</span>}
        </span>
        <small className="one-line">{evidence.map(({ text }) => text).join('; ')}</small>
      </th>
      <td>
        <span className="role">
          <RoleMark of={role} atRisk={atRisk} seed={seed} />
          <span className="role-name">{words.roles[role]}</span>
        </span>
      </td>
      <td className="figure">
        <Score of={member.score} />
      </td>
      <td className="figure">{number(member.followers)}</td>
    </tr>
  );
}
