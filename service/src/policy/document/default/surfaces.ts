import type { Surface } from '@breakwater/activity';
import type { PolicySurface } from '../surface.ts';

/** Leads people to what they did not have: nothing is suggested where nothing is known. */
const discovery: PolicySurface = {
  discovery: true,
  onRecordUnreachable: 'last-known',
  interstitial: false,
};

/** Something that a person does; it does not lead on. */
const act: PolicySurface = { ...discovery, discovery: false };

/** Every surface, as every installation begins. */
export const defaultSurfaces: Record<Surface, PolicySurface> = {
  search: { ...discovery, interstitial: true },
  autocomplete: discovery,
  'hashtag-page': { ...discovery, interstitial: true },
  'hashtag-suggestion': discovery,
  'account-suggestion': discovery,
  related: discovery,
  trend: discovery,
  feed: discovery,
  notification: discovery,
  advert: discovery,
  'direct-message': act,
  follow: act,
  link: { ...act, interstitial: true },
  upload: act,
  registration: act,
};
