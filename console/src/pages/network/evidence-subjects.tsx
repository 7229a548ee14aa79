import type { MemberDetail } from '@breakwater/sdk';
import { words } from '../../words.ts';
import { AccountLink } from './account-link.tsx';

interface Props {
  readonly evidence: MemberDetail['evidence'][number];
}

/** What a piece of evidence is about; accounts open. The service names the first of very many. */
export function EvidenceSubjects({ evidence: { subjects, count } }: Props) {
  const accounts = subjects.filter(({ kind }) => kind === 'account');
  const said = accounts.length < count ? words.member.firstSubjects : words.member.subjects;
  return (
    <details className="evidence-subjects">
      <summary>{said(subjects.length)}</summary>
      <ul className="ids">
        {subjects.map(({ kind, id }) => (
          <li key={`${kind} ${id}`}>{kind === 'account' ? <AccountLink account={id} /> : id}</li>
        ))}
      </ul>
    </details>
  );
}
