import { expect, test } from 'vitest';
import {
  checkOptions,
  defaultUntil,
  SimulationOptionError,
  type SimulationOptions,
} from './options.ts';

const sound: SimulationOptions = { seed: 7, accounts: 1_000, days: 60, until: defaultUntil };

test('sound options pass', () => {
  expect(() => checkOptions(sound)).not.toThrow();
  expect(() => checkOptions({ ...sound, preset: 'article' })).not.toThrow();
  expect(() => checkOptions({ ...sound, memberShare: 0.0002 })).not.toThrow();
  expect(() => checkOptions({ ...sound, memberShare: 0.02 })).not.toThrow();
});

test.each([
  ['seed', { seed: -1 }],
  ['seed', { seed: 1.5 }],
  ['seed', { seed: Number.NaN }],
  ['accounts', { accounts: 999 }],
  ['accounts', { accounts: 1_000_001 }],
  ['days', { days: 6 }],
  ['until', { until: Number.NaN }],
  ['preset', { preset: 'large' as 'article' }],
  ['memberShare', { memberShare: 0.021 }],
  ['memberShare', { memberShare: 0.0001 }],
  ['memberShare', { memberShare: Number.NaN }],
  ['memberShare', { preset: 'article' as const, memberShare: 0.002 }],
])('an error names the option %s: %o', (option, wrong) => {
  try {
    checkOptions({ ...sound, ...wrong });
  } catch (error) {
    expect(error).toBeInstanceOf(SimulationOptionError);
    expect((error as SimulationOptionError).option).toBe(option);
    return;
  }
  expect.unreachable();
});
