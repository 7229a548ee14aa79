import { sql } from 'kysely';
import type { RoomStorage } from '../storage/index.ts';
import { signals } from './migrations/0001-signals.ts';
import { media } from './migrations/0002-media.ts';
import { outside } from './migrations/0003-outside.ts';
import { heldParts } from './migrations/0004-held-parts.ts';
import { changes } from './migrations/0005-changes.ts';

/** What signals bring to the record. */
export const signalsStorage: RoomStorage = {
  schema: 'signals',
  migrations: {
    '0001-signals': signals,
    '0002-media': media,
    '0003-outside': outside,
    '0004-held-parts': heldParts,
    '0005-changes': changes,
  },
  retention: {
    signal: { class: 'relations', since: 'seen_at', accounts: ['account_key'] },
    observation: { class: 'lasting', reason: 'One row, of no account: how far was read.' },
    sequence: { class: 'lasting', reason: 'One row, of no account: the number of a change.' },
    gone: { class: 'operations', since: 'gone_at', accounts: ['account_key'] },
    media_signal: { class: 'relations', since: 'seen_at', accounts: ['account_key'] },
    known_media: { class: 'relations', since: 'matched_at' },
    comparison: { class: 'lasting', reason: 'One row, of no account: how far was compared.' },
    matcher: { class: 'lasting', reason: 'Connections that an admin made; no personal data.' },
    question: { class: 'operations', since: 'asked_at', accounts: ['account_key'] },
    held_media: {
      class: 'operations',
      keptBy: 'signals.sweep-questions: a file goes with its last answer, or after a week',
    },
    held_part: { class: 'operations', keptBy: 'it goes with its file, signals.held_media' },
  },
  async erase(transaction, { key }) {
    const erased: Record<string, number> = {};
    for (const table of ['signal', 'gone', 'media_signal', 'question']) {
      const { numAffectedRows } = await sql`DELETE FROM ${sql.id('signals', table)}
        WHERE account_key = ${key}`.execute(transaction);
      erased[table] = Number(numAffectedRows ?? 0);
    }
    return erased;
  },
};
