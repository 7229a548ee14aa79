import type { Partner } from '@breakwater/sdk';
import { Button, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { RowsSkeleton } from '../../parts/rows-skeleton.tsx';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { EndPartnerDialog } from './end-partner-dialog.tsx';
import { PartnerDialog } from './partner-dialog.tsx';
import { PartnerKey } from './partner-key.tsx';
import { PartnersTable } from './partners-table.tsx';
import { partnersQuery } from './queries.ts';

const said = words.partners;

type Open =
  | { readonly step: 'create' }
  | { readonly step: 'change' | 'end'; readonly partner: Partner }
  | { readonly step: 'key'; readonly partner: Partner; readonly secret: string };

/** Who reads what we share, and what of it. */
export function Partners() {
  const list = useQuery(partnersQuery);
  const mayKeep = useMay('POST /v1/partners');
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <section className="partners" aria-label={said.title}>
      <div className="section-head">
        <div>
          <Title order={2}>{said.title}</Title>
          <Text c="dimmed">{said.hint}</Text>
        </div>
        {mayKeep && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => setOpen({ step: 'create' })}
          >
            {said.new}
          </Button>
        )}
      </div>
      {list.error && <ProblemNote error={list.error} onRetry={list.refetch} />}
      {list.isPending && <RowsSkeleton rows={2} />}
      {list.data?.length === 0 && <Text>{said.empty}</Text>}
      {list.data && list.data.length > 0 && (
        <PartnersTable
          items={list.data}
          {...(mayKeep && { onStep: (step, partner) => setOpen({ step, partner }) })}
        />
      )}
      {open?.step === 'create' && (
        <PartnerDialog onClose={close} onMade={(made) => setOpen({ step: 'key', ...made })} />
      )}
      {open?.step === 'change' && <PartnerDialog partner={open.partner} onClose={close} />}
      {open?.step === 'end' && <EndPartnerDialog partner={open.partner} onClose={close} />}
      {open?.step === 'key' && (
        <PartnerKey partner={open.partner} secret={open.secret} onClose={close} />
      )}
    </section>
  );
}
