import { IconAffiliate, IconZoomScan } from '@tabler/icons-react';
import { words } from '../words.ts';
import type { PlaceGroup } from './place.ts';

const { nav } = words;

export const networkPlaces: PlaceGroup = {
  label: nav.networksGroup,
  places: [
    { to: '/investigations', label: nav.investigations, icon: IconZoomScan, key: 'i' },
    { to: '/networks', label: nav.networks, icon: IconAffiliate, key: 'n' },
  ],
};
