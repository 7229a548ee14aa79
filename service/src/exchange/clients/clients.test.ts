import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { fetchAll } from '../run/fetch-all.ts';
import { MemoryKeeper } from '../testing/memory-keeper.ts';
import { models } from '../testing/models.ts';
import { type Fault, faults, Partner } from '../testing/partner.ts';
import { testTools } from '../testing/tools.ts';
import { protocolOf } from './protocols.ts';

type Name = keyof typeof models;
const names = Object.keys(models) as Name[];

let partner: Partner | undefined;
afterEach(async () => {
  await partner?.stop();
  partner = undefined;
});

/** A partner, and a client that reads it into memory. */
async function exchangeWith(name: Name) {
  const tools = testTools();
  const model = models[name](tools.now);
  const running = await Partner.start(model.speech);
  partner = running;
  const protocol = protocolOf(model.protocol);
  const keeper = new MemoryKeeper<unknown>();
  return {
    tools,
    model,
    partner: running,
    keeper,
    /** A run of its own, as if the process had just started. */
    async fetch(): Promise<boolean> {
      tools.time += 10_000;
      const client = protocol.connect(model.config(running.address), model.credentials, tools);
      return fetchAll(protocol, client, keeper.stored, keeper, tools.now());
    },
  };
}

describe.each(names)('%s', (name) => {
  test('everything comes over several pages, then what changed, then what is gone', async () => {
    const { model, keeper, fetch, tools } = await exchangeWith(name);
    for (let id = 1; id <= 8; id += 1) model.put(id, id);
    expect(await fetch()).toBe(true);
    expect(keeper.held()).toEqual(model.held());
    expect(keeper.held()).toHaveLength(8);
    tools.time += 60_000;
    model.put(3, 103);
    model.put(9, 9);
    model.remove(5);
    expect(await fetch()).toBe(true);
    expect(keeper.held()).toEqual(model.held());
    expect(keeper.held()).not.toHaveLength(9);
    expect([keeper.malformed, keeper.unreadable]).toEqual([[], []]);
  });

  test.each(faults)(
    'a fault of the kind "%s" is passed over within a run or at the next',
    async (fault) => {
      const { model, partner: running, keeper, fetch } = await exchangeWith(name);
      for (let id = 1; id <= 8; id += 1) model.put(id, id);
      running.suffer(fault);
      // Of a list without a form of its own, the run tells that it came as half of one.
      await fetch().catch((error) =>
        expect([name, error.name]).toEqual(['file', 'PartnerFailure']),
      );
      await fetch();
      expect(keeper.held()).toEqual(model.held());
      running.suffer(fault, fault, fault, fault, fault, fault);
      model.put(2, 102);
      await fetch().catch(() => {});
      running.recover();
      await fetch();
      await fetch();
      expect(keeper.held()).toEqual(model.held());
    },
  );

  test('after any sequence of changes and faults the bank is what the server holds', async () => {
    const change = fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      value: fc.integer({ min: 10, max: 99 }),
      act: fc.constantFrom('put', 'put', 'remove'),
      pause: fc.integer({ min: 0, max: 3_000 }),
    });
    const step = fc.record({
      changes: fc.array(change, { maxLength: 6 }),
      faults: fc.array(fc.constantFrom<Fault>(...faults), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const { model, partner: running, keeper, fetch, tools } = await exchangeWith(name);
        // A list without a line is refused, so that one line there always is.
        model.put(100, 100);
        for (const { changes, faults: next } of steps) {
          for (const { id, value, act, pause } of changes) {
            tools.time += pause;
            if (act === 'put') model.put(id, value);
            else model.remove(id);
          }
          running.suffer(...next);
          await fetch().catch(() => {});
        }
        running.recover();
        await fetch();
        expect(await fetch()).toBe(true);
        expect(keeper.held()).toEqual(model.held());
        await running.stop();
      }),
      { numRuns: 60 },
    );
  });
});
