import type { PolicySection } from '@breakwater/sdk';
import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useMay } from '../../parts/use-may.ts';
import { writing } from '../../shell/use-keys.ts';
import { words } from '../../words.ts';
import { ItemDialog } from '../policy-changes/item-dialog.tsx';
import { TakeOutDialog } from '../policy-changes/take-out-dialog.tsx';
import type { Item } from './document.ts';
import { ItemFields } from './item-fields.tsx';
import { TermCompany } from './term-company.tsx';
import { TermHistory } from './term-history.tsx';
import { TermOrdinary } from './term-ordinary.tsx';

const said = words.policyItem;

interface Props {
  readonly section: PolicySection;
  readonly id: string;
  readonly item: Item;
  readonly onClose: () => void;
}

/** All of one item of the policy, and how to change it. */
export function ItemPanel({ section, id, item, onClose }: Props) {
  const may = useMay('POST /v1/policy/proposals');
  const [open, setOpen] = useState<'change' | 'take-out'>();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!writing(document.activeElement)) panel.current?.focus({ preventScroll: true });
  }, []);
  const close = () => setOpen(undefined);
  return (
    <section className="entry-panel" aria-label={id} ref={panel} tabIndex={-1}>
      <div className="side-head">
        <Title order={2} className="side-title">
          {id}
        </Title>
        <ActionIcon variant="subtle" color="gray" aria-label={said.close} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className="side-body">
        <ItemFields item={item} />
        {may && (
          <Group gap="xs">
            <Button size="compact-md" onClick={() => setOpen('change')}>
              {said.change}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => setOpen('take-out')}>
              {said.takeOut}
            </Button>
          </Group>
        )}
        {section === 'terms' && (
          <>
            <TermOrdinary id={id} />
            <TermCompany id={id} />
            <TermHistory id={id} />
            <small className="hint">{said.read}</small>
          </>
        )}
      </div>
      {open === 'change' && <ItemDialog section={section} id={id} item={item} onClose={close} />}
      {open === 'take-out' && <TakeOutDialog section={section} id={id} onClose={close} />}
    </section>
  );
}
