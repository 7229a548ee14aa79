import type { RoomStorage } from '../storage/index.ts';
import { exchange } from './migrations/0001-exchange.ts';

/** What exchanges bring to the record. */
export const exchangeStorage: RoomStorage = {
  schema: 'exchange',
  migrations: { '0001-exchange': exchange },
  retention: {
    exchange: { class: 'lasting', reason: 'Settings of the installation; no personal data.' },
    protocol_credentials: { class: 'lasting', reason: 'Sealed settings of the installation.' },
    record: {
      class: 'operations',
      keptBy: 'its exchange: it goes when the exchange no longer has it, or is gone itself.',
    },
    set_aside: { class: 'rejected', since: 'last_at', except: "state = 'open'" },
    passed_on: { class: 'lasting', reason: 'Two numbers.' },
    sharing: { class: 'audit', keptBy: 'the row of its partner, with which it goes.' },
    hma_signal_type: { class: 'lasting', reason: 'Settings; no personal data.' },
    mark: { class: 'operations', since: 'at' },
    partner: { class: 'audit', since: 'ended_at' },
  },
};
