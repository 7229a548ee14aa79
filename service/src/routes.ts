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
import { reportsRoutes } from './reports/index.ts';
import { reviewRoutes } from './review/index.ts';
import { signalsRoutes } from './signals/index.ts';

/** The routes of every room. */
export function routes(surroundings: ExchangeSurroundings): readonly RoutePlugin[] {
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
    ...reportsRoutes,
    ...reviewRoutes,
    ...exchangeRoutes(surroundings),
    listDemoSeeds,
  ];
}
