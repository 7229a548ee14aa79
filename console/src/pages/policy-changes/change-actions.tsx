import type { PolicyChangeDetail, PolicySection } from '@breakwater/sdk';
import { Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useSession } from '../../session.ts';
import { words } from '../../words.ts';
import { RollBackDialog } from '../policy/versions.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { ItemDialog } from './item-dialog.tsx';
import { ListDialog } from './list-dialog.tsx';
import { RebaseDialog } from './rebase-dialog.tsx';
import { useSteps } from './use-steps.ts';

const said = words.changePage;

type Open =
  | { readonly step: 'add'; readonly section: PolicySection }
  | { readonly step: 'list' | 'approve' | 'refuse' | 'withdraw' | 'rebase' | 'roll-back' };

const waiting: readonly string[] = ['draft', 'shadow', 'approved'];

const addable = Object.keys(words.itemForm.titles) as PolicySection[];

/** What may be done with a change, by whoever is signed in, as it stands. */
export function ChangeActions({ change }: { readonly change: PolicyChangeDetail }) {
  const { id, state, baseVersion } = change;
  const me = useSession()?.user.name ?? '';
  const mayWrite = useMay('POST /v1/policy/proposals/{id}/edits');
  const mayApprove = useMay('POST /v1/policy/proposals/{id}/approve');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { submit, end } = useSteps(id);
  const own = change.contributors.includes(me);
  const waits = waiting.includes(state);
  return (
    <>
      <Group gap="xs">
        {waits && mayWrite && (
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <Button variant="default" rightSection={<IconChevronDown size={15} />}>
                {said.add}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {addable.map((section) => (
                <Menu.Item key={section} onClick={() => setOpen({ step: 'add', section })}>
                  {words.itemForm.add(words.itemForm.titles[section])}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => setOpen({ step: 'list' })}>{said.list}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        {waits && change.baseMoved && mayWrite && (
          <Button variant="default" onClick={() => setOpen({ step: 'rebase' })}>
            {said.rebase}
          </Button>
        )}
        {state === 'draft' && mayWrite && (
          <Button
            loading={submit.isPending}
            disabled={change.edits === 0}
            title={said.submitText}
            onClick={() => submit.mutate()}
          >
            {said.submit}
          </Button>
        )}
        {state === 'shadow' && mayApprove && !own && !change.baseMoved && (
          <Button onClick={() => setOpen({ step: 'approve' })}>{said.approve}</Button>
        )}
        {(state === 'shadow' || state === 'approved') && mayApprove && !own && (
          <Button variant="default" onClick={() => setOpen({ step: 'refuse' })}>
            {said.refuse}
          </Button>
        )}
        {waits && mayWrite && own && (
          <Button variant="default" onClick={() => setOpen({ step: 'withdraw' })}>
            {said.withdraw}
          </Button>
        )}
        {state === 'in-effect' && mayApprove && (
          <Button variant="default" onClick={() => setOpen({ step: 'roll-back' })}>
            {words.policyVersions.backTo(baseVersion)}
          </Button>
        )}
      </Group>
      {state === 'shadow' && own && <p className="hint own-hint">{said.own}</p>}
      {open?.step === 'add' && <ItemDialog section={open.section} proposal={id} onClose={close} />}
      {open?.step === 'list' && <ListDialog proposal={id} onClose={close} />}
      {open?.step === 'approve' && <ApproveDialog change={change} onClose={close} />}
      {open?.step === 'rebase' && <RebaseDialog proposal={id} onClose={close} />}
      {open?.step === 'roll-back' && <RollBackDialog version={baseVersion} onClose={close} />}
      {(open?.step === 'refuse' || open?.step === 'withdraw') && (
        <ReasonDialog
          title={said[open.step]}
          text={open.step === 'refuse' ? said.refuseText : said.withdrawText}
          submit={said[open.step]}
          send={(reason) => end(open.step === 'refuse' ? 'refuse' : 'withdraw', reason)}
          onDone={() => notifications.show({ message: said.ended })}
          onClose={close}
        />
      )}
    </>
  );
}
