import type { NetworkDetail } from '@breakwater/sdk';
import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDownload, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../parts/use-may.ts';
import { words } from '../../words.ts';
import { DecideDialog, type Step } from './decide-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';

export function NetworkActions({ network }: { readonly network: NetworkDetail }) {
  const [open, setOpen] = useState<Step | 'export'>();
  const mayDecide = useMay('POST /v1/networks/{id}/decision');
  const mayExport = useMay('POST /v1/networks/{id}/exports');
  const close = () => setOpen(undefined);
  return (
    <Group gap="xs" className="network-actions">
      {mayDecide && network.state === 'suspected' && (
        <>
          <Button
            size="compact-md"
            leftSection={<IconCheck size={16} />}
            onClick={() => setOpen('confirm')}
          >
            {words.network.confirm}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconX size={16} />}
            onClick={() => setOpen('refuse')}
          >
            {words.network.refuse}
          </Button>
        </>
      )}
      {mayDecide && network.state !== 'suspected' && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={() => setOpen('undo')}
        >
          {words.network.undo}
        </Button>
      )}
      {mayExport && (
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => setOpen('export')}
        >
          {words.network.export}
        </Button>
      )}
      {open === 'export' && <ExportDialog network={network} onClose={close} />}
      {open && open !== 'export' && <DecideDialog network={network} step={open} onClose={close} />}
    </Group>
  );
}
