import type { RoomStorage } from '../storage/index.ts';
import { eraseAccount } from './erase-account.ts';
import { review } from './migrations/0001-review.ts';
import { quality } from './migrations/0002-quality.ts';
import { care } from './migrations/0003-care.ts';

const withDecision = {
  class: 'decisions',
  keptBy: 'the row of its decision, with which it goes (ON DELETE CASCADE)',
} as const;

/** What review brings to the record. */
export const reviewStorage: RoomStorage = {
  schema: 'review',
  migrations: { '0001-review': review, '0002-quality': quality, '0003-care': care },
  retention: {
    claim: { class: 'operations', since: 'expires_at' },
    reservation: { class: 'operations', since: 'until' },
    note: { class: 'decisions', since: 'made_at' },
    decision: {
      class: 'decisions',
      since: 'decided_at',
      accounts: ['account_key'],
      except: `state = 'waiting' OR EXISTS (SELECT FROM review.golden
        WHERE golden.work_id = aged.work_id AND retired_at IS NULL)`,
    },
    label: withDecision,
    appeal: {
      class: 'decisions',
      since: 'filed_at',
      accounts: ['account_key'],
      except: `state = 'open'`,
    },
    received_appeal: { class: 'decisions', since: 'taken_at' },
    settings: { class: 'lasting', reason: 'How people review; no personal data.' },
    second_look: { class: 'decisions', since: 'opened_at', except: `state IN ('second', 'third')` },
    golden: { class: 'decisions', since: 'made_at', except: 'retired_at IS NULL' },
    golden_answer: {
      class: 'decisions',
      keptBy: 'the row of its golden item, with which it goes (ON DELETE CASCADE)',
    },
    care: {
      class: 'lasting',
      reason: 'What each of the staff set for their own care; a row a person, no history.',
    },
    exposure: { class: 'investigations', since: 'begun_at' },
    seen_medium: withDecision,
  },
  erase: eraseAccount,
};
