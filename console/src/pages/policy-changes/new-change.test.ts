import { expect, test } from 'vitest';
import { emptyChange, newChangeOf } from './new-change.ts';

const told = { ...emptyChange('A term'), reason: 'seen by a partner', source: 'a partner' };

test('days become hours of shadow, and a day becomes an instant', () => {
  expect(newChangeOf({ ...told, shadow: 3, ends: '2027-01-31' })).toEqual({
    title: 'A term',
    reason: 'seen by a partner',
    source: 'a partner',
    shadowHours: 72,
    expiresAt: '2027-01-31T00:00:00Z',
  });
});

test('without a reason, a source or a time in shadow there is no change', () => {
  expect(newChangeOf(told)).toBeDefined();
  expect(newChangeOf({ ...told, reason: '  ' })).toBeUndefined();
  expect(newChangeOf({ ...told, source: '' })).toBeUndefined();
  expect(newChangeOf({ ...told, shadow: '' })).toBeUndefined();
  expect(newChangeOf({ ...told, shadow: 31 })).toBeUndefined();
});
