import type { PolicyDocument } from '../policy-document.ts';
import { defaultInterstitials } from './interstitials.ts';
import { defaultResources } from './resources.ts';
import { defaultSurfaces } from './surfaces.ts';

/**
 * Version 1 of every record: no term, no link, no rule; every surface told, help in a few languages,
 * and of what law may forbid the careful setting.
 */
export const defaultPolicy: PolicyDocument = {
  terms: [],
  links: [],
  patterns: [],
  rules: [],
  thresholds: {
    suggestions: { limit: 0.7, withhold: 0.9 },
    contactWithMinors: { limit: 0.4, withhold: 0.7 },
    review: { from: 0.6 },
  },
  surfaces: defaultSurfaces,
  resources: defaultResources,
  interstitials: defaultInterstitials,
  jurisdictions: {
    default: {
      privateMessageText: false,
      privateMessageMedia: false,
      privateMessageLinks: false,
      searchesAsSignal: true,
      limitContactWithMinors: true,
    },
  },
};
