import { words } from '../words.ts';
import type { PlaceGroup } from './place.ts';

export const reviewPlaces: PlaceGroup = { label: words.nav.reviewGroup, places: [] };
