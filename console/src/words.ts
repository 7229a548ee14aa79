import * as banks from './words/banks.ts';
import * as decisions from './words/decisions.ts';
import * as exchanges from './words/exchanges.ts';
import * as investigations from './words/investigations.ts';
import * as networks from './words/networks.ts';
import * as overview from './words/overview.ts';
import * as partners from './words/partners.ts';
import * as policy from './words/policy.ts';
import * as reports from './words/reports.ts';
import * as review from './words/review.ts';
import * as shared from './words/shared.ts';
import * as shell from './words/shell.ts';

/** Everything the console says, in English; a file of words for each part of it. */
export const words = {
  ...shared,
  ...shell,
  ...overview,
  ...investigations,
  ...networks,
  ...decisions,
  ...banks,
  ...exchanges,
  ...partners,
  ...policy,
  ...reports,
  ...review,
};
