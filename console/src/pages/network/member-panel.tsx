import { Button, CloseButton, Skeleton, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFocusCentered } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RoleMark } from '../../parts/role-mark.tsx';
import { words } from '../../words.ts';
import { MemberActivities } from './member-activities.tsx';
import { MemberEvidence } from './member-evidence.tsx';
import { MemberFacts } from './member-facts.tsx';
import { MemberNeighbours } from './member-neighbours.tsx';
import { memberQuery } from './queries.ts';
import { usePlace } from './use-place.ts';

const said = words.member;

const basis = (known: string | null) =>
  known !== null && known in said.atRisk ? said.atRisk[known as keyof typeof said.atRisk] : known;

/** One member: the evidence for it, and what it is joined with. */
export function MemberPanel({ account }: { readonly account: string }) {
  const { id, go } = usePlace();
  const { data: member, error, refetch } = useQuery(memberQuery(id, account));
  const close = () => go({ member: undefined });
  useHotkeys([['Escape', close]]);
  return (
    <section aria-label={said.title}>
      <div className="side-head">
        {member && (
          <RoleMark of={member.role} atRisk={member.atRisk} seed={member.seed} size={28} />
        )}
        <div className="side-title">
          <Title order={2}>{member?.handle ? `@${member.handle}` : account}</Title>
          <Text size="xs" c="dimmed">
            {member ? `${words.roles[member.role]} · ${account}` : account}
          </Text>
        </div>
        <CloseButton aria-label={said.close} onClick={close} />
      </div>
      <div className="side-body">
        {error && <ProblemNote error={error} onRetry={refetch} />}
        {!member && !error && <Skeleton h={360} />}
        {member && (
          <>
            {member.atRisk && (
              <div className="at-risk-note">
                <b>{words.atRisk}.</b> {basis(member.atRiskBasis)} {said.care}
              </div>
            )}
            <MemberFacts member={member} />
            <MemberEvidence evidence={member.evidence} />
            <MemberNeighbours neighbours={member.neighbours} />
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFocusCentered size={15} aria-hidden />}
              onClick={() => go({ around: account })}
            >
              {said.around}
            </Button>
            <MemberActivities activities={member.activities} />
            <Text size="xs" c="dimmed">
              {said.read}
            </Text>
          </>
        )}
      </div>
    </section>
  );
}
