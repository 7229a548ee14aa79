import { CloseButton, Skeleton, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RoleMark } from '../../parts/role-mark.tsx';
import { dialogOpen, writing } from '../../shell/use-keys.ts';
import { words } from '../../words.ts';
import { MemberBody } from './member-body.tsx';
import { memberQuery } from './queries.ts';
import { usePlace } from './use-place.ts';

const said = words.member;

/** One member: the evidence for it, and what it is joined with. */
export function MemberPanel({ account }: { readonly account: string }) {
  const { id, go } = usePlace();
  const { data: member, error, refetch } = useQuery(memberQuery(id, account));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // The keyboard comes along to what was opened, unless somebody goes on writing.
    if (account && !writing(document.activeElement)) panel.current?.focus({ preventScroll: true });
  }, [account]);
  const close = () => {
    document.querySelector<HTMLElement>('[data-row][aria-current]')?.focus();
    go({ member: undefined });
  };
  useHotkeys([['Escape', () => !dialogOpen() && close()]]);
  return (
    <section aria-label={said.title} ref={panel} tabIndex={-1} className="member-panel">
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
        {member && <MemberBody member={member} />}
      </div>
    </section>
  );
}
