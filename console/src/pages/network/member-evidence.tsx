import type { MemberDetail } from '@breakwater/sdk';
import { Text, Title } from '@mantine/core';
import { words } from '../../words.ts';
import { EvidenceSubjects } from './evidence-subjects.tsx';

const said = words.member;

interface Props {
  readonly evidence: MemberDetail['evidence'];
}

/** Each reason in plain words, with how much it tells. */
export function MemberEvidence({ evidence }: Props) {
  const most = Math.max(...evidence.map(({ weight }) => weight), 1);
  return (
    <section>
      <Title order={3}>{said.evidence}</Title>
      {evidence.length === 0 ? (
        <Text c="dimmed">{said.noEvidence}</Text>
      ) : (
        <Text size="xs" c="dimmed">
          {said.weightHint}
        </Text>
      )}
      <ol className="evidence">
        {evidence.map((each) => (
          <li key={`${each.kind} ${each.text}`}>
            <span className="evidence-text">{each.text}</span>
            <span className="evidence-weight">{said.weight(each.weight.toFixed(1))}</span>
            <span
              aria-hidden
              className="evidence-bar"
              style={{ width: `${(100 * Math.max(each.weight, 0)) / most}%` }}
            />
            {each.subjects.length > 0 && <EvidenceSubjects evidence={each} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
