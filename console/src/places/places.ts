import { mediaPlaces } from './media.ts';
import { networkPlaces } from './networks.ts';
import { overviewPlaces } from './overview.ts';
import type { PlaceGroup } from './place.ts';
import { policyPlaces } from './policy.ts';
import { reviewPlaces } from './review.ts';

/** What the menu lists, in its order. */
export const placeGroups: readonly PlaceGroup[] = [
  overviewPlaces,
  reviewPlaces,
  networkPlaces,
  policyPlaces,
  mediaPlaces,
];
