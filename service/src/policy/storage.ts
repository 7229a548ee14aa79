import type { RoomStorage } from '../storage/index.ts';
import { versions } from './migrations/0001-versions.ts';
import { proposals } from './migrations/0002-proposals.ts';
import { variants } from './migrations/0003-variants.ts';

const withProposal = {
  class: 'decisions',
  keptBy: 'the row of its proposal, with which it goes (ON DELETE CASCADE)',
} as const;

/** What the policy brings to the record. */
export const policyStorage: RoomStorage = {
  schema: 'policy',
  migrations: {
    '0001-versions': versions,
    '0002-proposals': proposals,
    '0003-variants': variants,
  },
  retention: {
    version: { class: 'lasting', reason: 'Every decision names its version; no personal data.' },
    running: { class: 'lasting', reason: 'What ran when: every decision can be told from it.' },
    change: { class: 'lasting', reason: 'One row, of no account: a counter.' },
    proposal: {
      class: 'decisions',
      since: 'changed_at',
      except: "state IN ('draft', 'shadow', 'approved', 'in-effect')",
    },
    proposal_event: withProposal,
    backtest: withProposal,
    candidate: { class: 'relations', since: 'seen_at', except: "state = 'accepted'" },
    term_frequency: { class: 'operations', since: 'counted_at' },
    mining: { class: 'lasting', reason: 'One row, of no account: when was mined.' },
  },
};
