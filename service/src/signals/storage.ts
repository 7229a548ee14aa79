import { sql } from 'kysely';
import type { RoomStorage } from '../storage/index.ts';
import { signals } from './migrations/0001-signals.ts';
import { media } from './migrations/0002-media.ts';

/** What signals bring to the record. */
export const signalsStorage: RoomStorage = {
  schema: 'signals',
  migrations: { '0001-signals': signals, '0002-media': media },
  retention: {
    signal: { class: 'relations', since: 'seen_at', accounts: ['account_key'] },
    observation: { class: 'lasting', reason: 'One row, of no account: how far was read.' },
    media_signal: { class: 'relations', since: 'seen_at', accounts: ['account_key'] },
    known_media: { class: 'relations', since: 'matched_at' },
    comparison: { class: 'lasting', reason: 'One row, of no account: how far was compared.' },
  },
  async erase(transaction, { key }) {
    const erased: Record<string, number> = {};
    for (const table of ['signal', 'media_signal']) {
      const { numAffectedRows } = await sql`DELETE FROM ${sql.id('signals', table)}
        WHERE account_key = ${key}`.execute(transaction);
      erased[table] = Number(numAffectedRows ?? 0);
    }
    return erased;
  },
};
