import { accessRoutes } from './access/index.ts';
import { banksRoutes } from './banks/index.ts';
import { decisionsRoutes } from './decisions/index.ts';
import { listDemoSeeds } from './demo/index.ts';
import { type ExchangeSurroundings, exchangeRoutes } from './exchange/index.ts';
import type { RoutePlugin } from './http/index.ts';
import { intakeRoutes } from './intake/index.ts';
import { networksRoutes } from './networks/index.ts';
import { outgoingRoutes } from './outgoing/index.ts';
import { overview } from './overview/index.ts';
import { policyRoutes } from './policy/index.ts';
import { type ReportsSurroundings, reportsRoutes } from './reports/index.ts';
import { reviewRoutes } from './review/index.ts';
import { signalsRoutes } from './signals/index.ts';

/** What the rooms need of the world around them, beside the record. */
export type Surroundings = ExchangeSurroundings & ReportsSurroundings;

/** The routes of every room. */
export function routes(surroundings: Surroundings): readonly RoutePlugin[] {
  return [
    ...accessRoutes,
    ...outgoingRoutes,
    overview,
    ...intakeRoutes,
    ...banksRoutes,
    ...policyRoutes,
    ...signalsRoutes,
    ...networksRoutes,
    ...decisionsRoutes,
    ...reportsRoutes(surroundings),
    ...reviewRoutes,
    ...exchangeRoutes(surroundings),
    listDemoSeeds,
  ];
}
