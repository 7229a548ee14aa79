import { IconPlus } from '@tabler/icons-react';
import { words } from '../words.ts';
import { ButtonLink } from './button-link.tsx';
import { useMay } from './use-may.ts';

/** Leads to a new investigation, for those who may begin one. */
export function BeginInvestigation() {
  if (!useMay('POST /v1/investigations')) return null;
  return (
    <ButtonLink to="/investigations/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {words.investigations.new}
    </ButtonLink>
  );
}
