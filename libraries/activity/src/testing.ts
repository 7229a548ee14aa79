import fc from 'fast-check';
import { expect } from 'vitest';
import { type Activity, type Problem, readActivityValue } from './index.ts';

/** When everything in the tests is received. */
export const receivedAt = Date.UTC(2026, 5, 1);

export function read(value: object): Activity {
  const reading = readActivityValue(value, { receivedAt });
  expect(reading).toMatchObject({ ok: true });
  return (reading as Extract<typeof reading, { ok: true }>).activity;
}

export function problemOf(value: unknown): Problem {
  const reading = readActivityValue(value, { receivedAt });
  expect(reading).toMatchObject({ ok: false });
  return (reading as Extract<typeof reading, { ok: false }>).problem;
}

const account = fc.constantFrom('acct:1', 'acct:2', 'acct:3');
const post = fc.constantFrom('post:1', 'post:2');
const earlyOrLate = fc.integer({ min: 0, max: 5 });

const deed = fc.oneof(
  fc.record({ type: fc.constantFrom('Follow', 'Block'), object: account }),
  fc.record({ type: fc.constantFrom('Like', 'Announce'), object: post }),
  fc.record({
    type: fc.constant('Undo'),
    object: fc.oneof(
      fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'a5'),
      fc.record({ type: fc.constant('Follow'), object: account }),
    ),
  }),
  fc.record({
    type: fc.constantFrom('Create', 'Update'),
    object: fc.record(
      {
        type: fc.constant('Person'),
        id: account,
        preferredUsername: fc.constantFrom('gull', 'Tern', 'knot'),
        summary: fc.constantFrom('second account @tern', 'https://drop.example/x', '#gloamfruit'),
        payment: fc.constantFrom([], ['pay:1'], ['pay:1', 'pay:2']),
      },
      { requiredKeys: ['type', 'id'] },
    ),
  }),
  fc.record({
    type: fc.constantFrom('Create', 'Update'),
    object: fc.record(
      {
        type: fc.constant('Note'),
        id: post,
        content: fc.constantFrom('fresh #Gloamfruit', 'sold'),
      },
      { requiredKeys: ['type', 'id'] },
    ),
  }),
  fc.record({
    type: fc.constant('Delete'),
    object: fc.oneof(account, fc.record({ type: fc.constant('Note'), id: post })),
  }),
);

/** A few activities among a few accounts, so that they meet; ids are their own. */
export const someActivities = fc
  .array(fc.tuple(deed, fc.oneof(account, fc.constant('platform')), earlyOrLate), {
    minLength: 1,
    maxLength: 12,
  })
  .map((deeds) =>
    deeds.map(([what, actor, second], index) => ({
      ...what,
      id: `a${index}`,
      actor,
      published: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
    })),
  );
