import type { MemberDetail } from '@breakwater/sdk';
import { Button, Text } from '@mantine/core';
import { IconFocusCentered } from '@tabler/icons-react';
import { words } from '../../words.ts';
import { MemberActivities } from './member-activities.tsx';
import { MemberEvidence } from './member-evidence.tsx';
import { MemberFacts } from './member-facts.tsx';
import { MemberNeighbours } from './member-neighbours.tsx';
import { usePlace } from './use-place.ts';

const said = words.member;

const basis = (known: string | null) =>
  known !== null && known in said.atRisk ? said.atRisk[known as keyof typeof said.atRisk] : known;

/** What is known of a member: how to treat it first, then why it is one. */
export function MemberBody({ member }: { readonly member: MemberDetail }) {
  const { go } = usePlace();
  return (
    <>
      {member.atRisk && (
        <div className="at-risk-note">
          <b>{words.atRisk}.</b> {basis(member.atRiskBasis)} {said.care}
        </div>
      )}
      {member.removed && <Text>{said.removed}</Text>}
      <MemberFacts member={member} />
      <MemberEvidence evidence={member.evidence} />
      <MemberNeighbours neighbours={member.neighbours} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFocusCentered size={15} aria-hidden />}
        onClick={() => go({ around: member.account })}
      >
        {said.around}
      </Button>
      <MemberActivities activities={member.activities} />
      <Text size="xs" c="dimmed">
        {said.read}
      </Text>
    </>
  );
}
