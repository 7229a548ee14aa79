import { words } from '../words.ts';
import type { PlaceGroup } from './place.ts';

export const policyPlaces: PlaceGroup = { label: words.nav.policyGroup, places: [] };
