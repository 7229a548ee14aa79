import { IconFingerprint, IconTransfer } from '@tabler/icons-react';
import { words } from '../words.ts';
import type { PlaceGroup } from './place.ts';

const { nav } = words;

export const mediaPlaces: PlaceGroup = {
  label: nav.mediaGroup,
  places: [
    { to: '/banks', label: nav.banks, icon: IconFingerprint, key: 'b', route: 'GET /v1/banks' },
    {
      to: '/exchanges',
      label: nav.exchanges,
      icon: IconTransfer,
      key: 'x',
      route: 'GET /v1/exchanges',
    },
  ],
};
