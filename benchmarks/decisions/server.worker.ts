/**
 * The service with decisions alone: 5,000 terms, and scores of as many accounts as it is told. Says
 * its port and a key when it is ready. Also answers the same requests with an empty body.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actorOfKey, authenticator, createKey } from '../../service/src/access/index.ts';
import { decisionServiceOf, decisionsRoutes } from '../../service/src/decisions/index.ts';
import { buildServer, type RoutePlugin } from '../../service/src/http/index.ts';
import { defaultPolicy } from '../../service/src/policy/index.ts';
import { rooms } from '../../service/src/rooms.ts';
import { migrate, openDatabase } from '../../service/src/storage/index.ts';
import { inventedTerms } from '../lexicon/terms.ts';

const accounts = Number(process.argv[2]);
const terms = Number(process.argv[3]);
const dataFolder = mkdtempSync(join(tmpdir(), 'breakwater-decisions-'));
const database = await openDatabase({ dataFolder });
await migrate(database, rooms);

/** One in two hundred is limited, one in five hundred withheld; most have something weak. */
const page = 20_000;
for (let from = 0; from < accounts; from += page) {
  const keys: string[] = [];
  const kinds: string[] = [];
  const scores: number[] = [];
  for (let n = from; n < Math.min(accounts, from + page); n += 1) {
    const key = database.subjectKey('account', `acct:${n}`);
    const add = (kind: string, score: number) => {
      keys.push(key);
      kinds.push(kind);
      scores.push(score);
    };
    add(n % 3 === 0 ? 'reported' : 'shares-device', 1 / (2 + (n % 7)));
    if (n % 500 === 1) add('posts-known-media', 1);
    else if (n % 200 === 2) add('posts-known-media', 0.8);
  }
  await database.pool.query(
    `INSERT INTO signals.signal
       (account_key, kind, score, evidence, producer, observed_at, seen_at)
     SELECT key, kind, score, '', 'benchmark', now(), now()
     FROM unnest($1::uuid[], $2::text[], $3::real[]) AS one (key, kind, score)`,
    [keys, kinds, scores],
  );
}
await database.pool.query('VACUUM ANALYZE signals.signal');

const document = {
  ...defaultPolicy,
  terms: inventedTerms(terms, 7).map(({ id, term }) => ({
    id,
    term,
    tier: 'block' as const,
    source: 'invented',
  })),
};
const decisions = decisionServiceOf(database, {
  policies: {
    change: async () => 1,
    running: async () => ({ version: 1, document }),
    shadows: async () => [],
  },
});
decisions.start();
const begun = performance.now();
await decisions.node.look();
const loadMilliseconds = Math.round(performance.now() - begun);

const empty: RoutePlugin = (server) => {
  const config = {
    access: { roles: [], scopes: ['decisions:ask' as const] },
    heldKey: (secret: string) => actorOfKey(decisions.node.heldKeys, secret),
  };
  server.post('/empty', { config }, async (_request, reply) => reply.code(200).send());
  server.get('/empty', { config }, async (_request, reply) => reply.code(200).send());
};
const server = await buildServer({
  database,
  routes: [...decisionsRoutes, empty],
  authenticate: authenticator(database),
  version: '0.0.0',
  consoleFolder: dataFolder,
});
await server.listen({ host: '127.0.0.1', port: 0 });
const { secret } = await database.kysely
  .transaction()
  .execute((transaction) =>
    createKey(
      transaction,
      { name: 'platform', scopes: ['decisions:ask'], createdBy: 'benchmark' },
      Date.now(),
    ),
  );
await decisions.node.look();
const { port } = server.server.address() as { port: number };
const { accounts: table } = decisions.node.state;
process.send?.({
  port,
  key: secret,
  loadMilliseconds,
  accounts: table.keys.size,
  megabytes: Math.round(table.bytes / 2 ** 20),
});
process.on('message', async (message) => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.({ milliseconds: (user + system) / 1000 });
    return;
  }
  if (message === 'records') {
    await decisions.recorder.flush();
    const { rows } = await database.pool.query<{ n: number }>(
      'SELECT count(*)::integer AS n FROM decisions.record',
    );
    process.send?.({ records: rows[0]?.n, memory: process.memoryUsage().rss });
    return;
  }
  await server.close();
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
  process.exit(0);
});
