import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExchangeService, exchangeService } from '../testing/exchange-service.ts';
import { models } from '../testing/models.ts';
import { type Fault, faults, Partner } from '../testing/partner.ts';
import { testTools } from '../testing/tools.ts';
import { runExchange } from './run-exchange.ts';

type Name = keyof typeof models;

let service: ExchangeService;
let made = 0;
beforeAll(async () => {
  // Nobody works: the tests run the fetches themselves.
  service = await exchangeService({ work: false });
});
afterAll(() => service?.close());

async function exchangeWith(name: Name) {
  const tools = testTools();
  const model = models[name](tools.now);
  const partner = await Partner.start(model.speech);
  made += 1;
  const exchange = `E${made}`;
  const created = await service.admin('POST', '/v1/exchanges', {
    name: exchange,
    protocol: model.protocol,
    config: model.config(partner.address),
    credentials: model.credentials,
  });
  expect(created.status).toBe(201);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM exchange.exchange WHERE name = ${exchange}`.execute(service.database.kysely);
  return {
    tools,
    model,
    partner,
    exchange,
    held: () => service.held(exchange),
    state: async () => (await service.admin('GET', `/v1/exchanges/${exchange}`)).body,
    async fetch() {
      tools.time += 10_000;
      return runExchange(service.database, rows[0].id, tools);
    },
  };
}

describe.each(Object.keys(models) as Name[])('%s', (name) => {
  test('after any sequence of changes and faults its bank is what the server holds', async () => {
    const change = fc.record({
      id: fc.integer({ min: 1, max: 7 }),
      value: fc.integer({ min: 10, max: 99 }),
      act: fc.constantFrom('put', 'put', 'remove'),
    });
    const step = fc.record({
      changes: fc.array(change, { maxLength: 5 }),
      faults: fc.array(fc.constantFrom<Fault>(...faults), { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const { model, partner, fetch, held, state } = await exchangeWith(name);
        model.put(100, 100);
        for (const { changes, faults: next } of steps) {
          for (const { id, value, act } of changes) {
            if (act === 'put') model.put(id, value);
            else model.remove(id);
          }
          partner.suffer(...next);
          await fetch();
        }
        partner.recover();
        await fetch();
        expect(await fetch()).toBeUndefined();
        expect(await held()).toEqual(model.held());
        expect(await state()).toMatchObject({ last: { succeeded: true }, setAside: 0 });
        await partner.stop();
      }),
      { numRuns: 10 },
    );
  });
});

test('a failure is written down, what came before it is kept, and the next run goes on', async () => {
  const { model, partner, fetch, held, state } = await exchangeWith('stopncii');
  for (let id = 1; id <= 8; id += 1) model.put(id, id);
  partner.suffer(...Array(5).fill('broken'));
  expect(await fetch()).toMatchObject({ status: 503 });
  expect(await state()).toMatchObject({
    last: { succeeded: false, failure: expect.stringContaining('answered 503') },
    running: null,
    upToDateAt: null,
  });
  await fetch();
  expect(await held()).toEqual(model.held());
  expect(await state()).toMatchObject({ last: { succeeded: true, failure: null, fetched: 8 } });
  await partner.stop();
});

test('a page and its checkpoint are kept together, or neither is', async () => {
  const { model, partner, fetch, held, state } = await exchangeWith('stopncii');
  const { pool } = service.database;
  for (let id = 1; id <= 8; id += 1) model.put(id, id);
  // The second page cannot be kept.
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF NEW.run_fetched > 3 THEN RAISE 'the disk is full'; END IF; RETURN NEW; END $$`);
  await pool.query(`CREATE TRIGGER refuse BEFORE UPDATE ON exchange.exchange
    FOR EACH ROW EXECUTE FUNCTION refuse()`);
  expect(await fetch()).toMatchObject({ message: 'the disk is full' });
  expect(await held()).toHaveLength(3);
  expect((await state()).checkpoint.position.token).toMatch(/\.3$/);
  await pool.query('DROP FUNCTION refuse CASCADE');
  await fetch();
  expect(await held()).toEqual(model.held());
  await partner.stop();
});

test('an exchange whose bank was deleted says so, and fills no other', async () => {
  const { model, partner, fetch, exchange, state } = await exchangeWith('stopncii');
  model.put(1, 1);
  await service.admin('DELETE', `/v1/banks/${exchange}`);
  await fetch();
  expect(await state()).toMatchObject({
    bank: null,
    last: { failure: expect.stringContaining('bank of the exchange was deleted') },
  });
  await partner.stop();
});

test('a run whose place another one took keeps nothing more', async () => {
  const { model, partner, fetch, tools } = await exchangeWith('stopncii');
  for (let id = 1; id <= 8; id += 1) model.put(id, id);
  partner.suffer('busy');
  const wait = tools.wait;
  // While the first run is patient, a second one begins.
  const { kysely } = service.database;
  Object.assign(tools, {
    wait: async (milliseconds: number, signal: AbortSignal) => {
      Object.assign(tools, { wait });
      await sql`UPDATE exchange.exchange SET run = gen_random_uuid() WHERE run IS NOT NULL`.execute(
        kysely,
      );
      await wait(milliseconds, signal);
    },
  });
  expect(await fetch()).toMatchObject({ name: 'RunEnded' });
  await partner.stop();
});

test('a run that is told to stop says so, and is no failure', async () => {
  const { model, partner, fetch, tools, state } = await exchangeWith('stopncii');
  model.put(1, 1);
  Object.assign(tools, { signal: AbortSignal.abort(new Error('the service is stopping')) });
  await expect(fetch()).rejects.toThrow('the service is stopping');
  expect(await state()).toMatchObject({ running: null, last: null });
  await partner.stop();
});
