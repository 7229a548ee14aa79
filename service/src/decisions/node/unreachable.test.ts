import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authenticator, createKey } from '../../access/index.ts';
import { buildServer } from '../../http/index.ts';
import { rooms } from '../../rooms.ts';
import { type Database, migrate, openDatabase } from '../../storage/index.ts';
import { decisionsRoutes } from '../routes/index.ts';
import { policyWith, TestFeed, term } from '../testing.ts';
import { decisionServiceOf, stopDecisions } from './service-of.ts';
import { until } from './testing.ts';

test('decisions go on while the database is dead, and lose none of what they restricted', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'breakwater-decisions-'));
  const database = await openDatabase({ dataFolder });
  await migrate(database, rooms);
  const feed = new TestFeed(policyWith({ terms: [term('t1', 'gloamfruit')] }));
  const { secret } = await database.kysely
    .transaction()
    .execute((transaction) =>
      createKey(
        transaction,
        { name: 'platform', scopes: ['decisions:ask'], createdBy: 'a test' },
        Date.now(),
      ),
    );
  const server = await buildServer({
    database,
    routes: decisionsRoutes,
    authenticate: authenticator(database),
    version: '0.0.0',
    consoleFolder: dataFolder,
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  await stopDecisions(database);
  const service = decisionServiceOf(database, { policies: feed, sampleEvery: 0 });
  service.start();
  await service.node.look();
  const { port } = server.server.address() as { port: number };
  const ask = async (post: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/v1/decisions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        surface: 'feed',
        candidates: [{ kind: 'post', id: post, text: 'fresh gl0amfruit' }],
      }),
    });
    expect(response.status).toBe(200);
    const { candidates } = (await response.json()) as { candidates: { decision: string }[] };
    expect(candidates[0]?.decision).toBe('withhold');
  };
  await ask('before');
  expect(await recorded(database)).toEqual([database.subjectKey('post', 'before')]);

  const pid = Number.parseInt(
    readFileSync(join(database.cluster ?? '', 'postmaster.pid'), 'utf8'),
    10,
  );
  process.kill(pid, 'SIGKILL');
  for (let n = 0; n < 20; n += 1) await ask(`during-${n % 10}`);

  // The embedded server is started again by whoever owns it; what the journal kept comes after.
  await until(async () => (await recorded(database).catch(() => [])).length === 11, 60_000);
  await until(() => readdirSync(join(dataFolder, 'decisions')).length === 0, 10_000);
  await ask('after');
  expect((await recorded(database)).length).toBe(12);
  await server.close();
  await database.close();
  rmSync(dataFolder, { recursive: true, force: true });
}, 120_000);

async function recorded({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ subject_key: string }>(
    'SELECT subject_key FROM decisions.record',
  );
  return rows.map(({ subject_key }) => subject_key);
}
