import type { RoutePlugin, Server } from '../../http/index.ts';
import { sharePool, takeStreams } from '../../media/index.ts';
import type { ExchangeSurroundings } from '../surroundings.ts';
import { addContent } from './banks/add-content.ts';
import { addSignal } from './banks/add-signal.ts';
import { createBank } from './banks/create-bank.ts';
import { deleteBank } from './banks/delete-bank.ts';
import { deleteContent } from './banks/delete-content.ts';
import { listBanks } from './banks/list-banks.ts';
import { readBank } from './banks/read-bank.ts';
import { readContent } from './banks/read-content.ts';
import { updateBank } from './banks/update-bank.ts';
import { updateContent } from './banks/update-content.ts';
import { answerFailures } from './core/answer-failures.ts';
import type { Endpoint, HmaContext } from './core/endpoint.ts';
import { hmaAccess } from './core/hma-access.ts';
import { HmaError } from './core/hma-error.ts';
import { createExchange } from './exchanges/create-exchange.ts';
import { deleteExchange } from './exchanges/delete-exchange.ts';
import { exchangeStatus } from './exchanges/exchange-status.ts';
import { listApis } from './exchanges/list-apis.ts';
import { listExchanges } from './exchanges/list-exchanges.ts';
import { readApi } from './exchanges/read-api.ts';
import { readExchange } from './exchanges/read-exchange.ts';
import { readSchema } from './exchanges/read-schema.ts';
import { setCredentials } from './exchanges/set-credentials.ts';
import { updateExchange } from './exchanges/update-exchange.ts';
import { compare } from './matching/compare.ts';
import { hashFile } from './matching/hash-file.ts';
import { hashUrl } from './matching/hash-url.ts';
import { indexStatus } from './matching/index-status.ts';
import { lookup } from './matching/lookup.ts';
import { lookupFile } from './matching/lookup-file.ts';
import { rawLookup } from './matching/raw-lookup.ts';
import { listContentTypes } from './settings/list-content-types.ts';
import { listSignalTypes } from './settings/list-signal-types.ts';
import { signalTypeIndex } from './settings/signal-type-index.ts';
import { status, statusLive } from './settings/status.ts';
import { updateSignalType } from './settings/update-signal-type.ts';

const endpoints: readonly Endpoint[] = [
  hashUrl,
  hashFile,
  rawLookup,
  lookup,
  lookupFile,
  compare,
  indexStatus,
  listBanks,
  createBank,
  readBank,
  updateBank,
  deleteBank,
  addContent,
  addSignal,
  readContent,
  updateContent,
  deleteContent,
  listApis,
  readApi,
  setCredentials,
  readSchema,
  listExchanges,
  createExchange,
  readExchange,
  exchangeStatus,
  updateExchange,
  deleteExchange,
  listSignalTypes,
  updateSignalType,
  signalTypeIndex,
  listContentTypes,
  status,
  statusLive,
  {
    method: 'GET',
    path: '/site-map',
    handle: async () =>
      [...new Set(endpoints.map(({ path }) => path.replaceAll(/:(\w+)/g, '<$1>')))].sort(),
  },
];

/**
 * The addresses under which the API stands. At the root it has HMA's own; a client that is told
 * nothing but an address gets one with its key in it.
 */
const prefixes = ['', '/hma', '/hma/:key'];

/** HMA's REST API, so that its clients use this service by its address alone. */
export function hmaRoutes({ outgoing, trustedNetworks }: ExchangeSurroundings): RoutePlugin {
  return (server, context) => {
    const pool = sharePool();
    server.addHook('onClose', () => pool.release());
    takeStreams(server);
    answerFailures(server);
    server.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    const access = hmaAccess(trustedNetworks);
    const hma = { ...context, outgoing, pool };
    for (const prefix of prefixes) {
      for (const endpoint of endpoints) register(server, prefix, endpoint, access, hma);
      if (prefix !== '') registerRest(server, prefix);
    }
  };
}

function register(
  server: Server,
  prefix: string,
  { method, path, open, handle }: Endpoint,
  access: ReturnType<typeof hmaAccess>,
  hma: HmaContext,
): void {
  server.route({
    method,
    url: `${prefix}${path}`,
    config: open ? { access: 'open' } : access,
    schema: { hide: true },
    bodyLimit: 16 * 1024 * 1024,
    handler: (request, reply) => handle(request, hma, reply),
  });
}

/** What a client finds at the address itself, and where there is nothing. */
function registerRest(server: Server, prefix: string): void {
  const options = { config: { access: 'open' as const }, schema: { hide: true } };
  server.get(`${prefix}/`, options, async (request, reply) =>
    reply.redirect(`${request.url.replace(/\/?(\?.*)?$/s, '')}/status`),
  );
  server.get(`${prefix}/*`, options, async () => {
    throw new HmaError(404, 'Not Found');
  });
}
