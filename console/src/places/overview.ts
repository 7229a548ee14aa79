import { IconLayoutDashboard } from '@tabler/icons-react';
import { words } from '../words.ts';
import type { PlaceGroup } from './place.ts';

export const overviewPlaces: PlaceGroup = {
  places: [{ to: '/', label: words.nav.overview, icon: IconLayoutDashboard, key: 'o' }],
};
