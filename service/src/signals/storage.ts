import { sql } from 'kysely';
import type { RoomStorage } from '../storage/index.ts';
import { signals } from './migrations/0001-signals.ts';

/** What signals bring to the record. */
export const signalsStorage: RoomStorage = {
  schema: 'signals',
  migrations: { '0001-signals': signals },
  retention: {
    signal: { class: 'relations', since: 'seen_at', accounts: ['account_key'] },
    observation: { class: 'lasting', reason: 'One row, of no account: how far was read.' },
  },
  async erase(transaction, { key }) {
    const { numAffectedRows } = await sql`
      DELETE FROM signals.signal WHERE account_key = ${key}`.execute(transaction);
    return { signal: Number(numAffectedRows ?? 0) };
  },
};
