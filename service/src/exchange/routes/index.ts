import type { RoutePlugin } from '../../http/index.ts';
import { hmaRoutes } from '../hma/hma-routes.ts';
import { partnersRoutes } from '../partners/routes/index.ts';
import { shareRoutes } from '../share/routes/index.ts';
import type { ExchangeSurroundings } from '../surroundings.ts';
import { createExchange } from './create-exchange.ts';
import { deleteExchange } from './delete-exchange.ts';
import { dismissSetAside } from './dismiss-set-aside.ts';
import { listExchanges } from './list-exchanges.ts';
import { listProtocols } from './list-protocols.ts';
import { listSetAside } from './list-set-aside.ts';
import { passOver } from './pass-over.ts';
import { readExchange } from './read-exchange.ts';
import { replaySetAside } from './replay-set-aside.ts';
import { runExchange } from './run-exchange.ts';
import { sendOpinion } from './send-opinion.ts';
import { updateExchange } from './update-exchange.ts';

/** The routes of exchanges. */
export function exchangeRoutes(surroundings: ExchangeSurroundings): readonly RoutePlugin[] {
  return [
    listProtocols,
    listExchanges,
    createExchange(surroundings),
    readExchange,
    updateExchange(surroundings),
    deleteExchange,
    runExchange,
    passOver,
    listSetAside,
    replaySetAside,
    dismissSetAside,
    sendOpinion,
    ...partnersRoutes,
    ...shareRoutes,
    hmaRoutes(surroundings),
  ];
}
