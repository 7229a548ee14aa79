import type { MemberDetail } from '@breakwater/sdk';
import { words } from '../../words.ts';
import { usePlace } from './use-place.ts';

interface Props {
  readonly subjects: MemberDetail['evidence'][number]['subjects'];
}

/** What a piece of evidence is about; accounts open. */
export function EvidenceSubjects({ subjects }: Props) {
  const { go } = usePlace();
  return (
    <details className="evidence-subjects">
      <summary>{words.member.subjects(subjects.length)}</summary>
      <ul className="ids">
        {subjects.map(({ kind, id }) => (
          <li key={`${kind} ${id}`}>
            {kind === 'account' ? (
              <button type="button" className="plain" onClick={() => go({ member: id })}>
                {id}
              </button>
            ) : (
              id
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
