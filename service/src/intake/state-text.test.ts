import { type AccountState, mergeAccount, stateOf } from '@breakwater/activity';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateFrom, stateText } from './state-text.ts';

const time = fc.integer({ min: 0, max: 3 });
const statement = fc
  .record({
    at: time,
    receivedAt: time,
    existence: fc.constantFrom(undefined, 'present' as const, 'deleted' as const),
    fields: fc.record(
      {
        handle: fc.string(),
        name: fc.string({ unit: 'binary' }),
        payment: fc.array(fc.string()),
        fields: fc.array(fc.record({ name: fc.string(), value: fc.string() })),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ existence, ...rest }) =>
    stateOf({
      about: 'account',
      account: 'acct:1',
      activity: 'a1',
      ...(existence && { existence }),
      ...rest,
    }),
  );

test('a state is the same after it was written and read', () => {
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 4 }), (statements) => {
      const state = statements.reduce<AccountState>(mergeAccount, { fields: {} });
      expect(stateFrom(stateText(state))).toEqual(state);
    }),
  );
});

test('what was stated at once holds its time once', () => {
  const state = stateOf({
    about: 'account',
    account: 'acct:1',
    activity: 'a1',
    at: 7,
    receivedAt: 8,
    existence: 'present',
    fields: { handle: 'gull', name: 'Gull' },
  });
  expect(stateText(state)).toBe(
    '{"at":[7,8],"existence":"present","fields":{"handle":"gull","name":"Gull"}}',
  );
});
