import { expect, test } from 'vitest';
import { testService } from '../access/testing.ts';
import { fillDemo } from '../demo/index.ts';
import { rooms } from '../rooms.ts';
import { overview } from './index.ts';

test('the overview of an empty record is all zeros; then it counts, and says what is invented', async () => {
  const service = await testService({ routes: [overview], rooms });
  const reviewer = await service.as('reviewer');
  const empty = await reviewer('GET', '/v1/overview');
  expect(empty.body).toEqual({
    received: {
      activities: 0,
      duplicates: 0,
      rejected: 0,
      accounts: 0,
      relations: 0,
      flags: 0,
      lastReceivedAt: null,
      byDay: [],
    },
    networks: { suspected: 0, confirmed: 0, refused: 0 },
    investigations: { queued: 0, running: 0, done: 0, failed: 0 },
    reports: { checkedAt: null, books: null, platformHears: false, alarms: [] },
    storage: { freeBytes: null, state: 'ok' },
    synthetic: false,
  });

  await fillDemo(service.database, { accounts: 1_000, until: Date.now() });
  const { received, synthetic } = (await reviewer('GET', '/v1/overview')).body;
  expect(synthetic).toBe(true);
  expect(received).toMatchObject({ accounts: 1_000, rejected: 0 });
  expect(received.byDay).toHaveLength(1);
  expect(received.byDay[0].accepted).toBe(received.activities);
  await service.close();
});
