import type { Member } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { RoleMark } from '../../parts/role-mark.tsx';
import { words } from '../../words.ts';

interface Props {
  readonly member: Member;
  readonly index: number;
  readonly chosen: boolean;
}

export function MemberRow({ member, index, chosen }: Props) {
  const { account, handle, role, atRisk, seed, score, evidence } = member;
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
        <span className="score">
          <span aria-hidden className="score-bar" style={{ width: `${score * 100}%` }} />
          {score.toFixed(2)}
        </span>
      </td>
      <td className="figure">{number(member.followers)}</td>
    </tr>
  );
}
