/** How far a change has come. */
export type ProposalState =
  | 'draft'
  | 'shadow'
  | 'approved'
  | 'in-effect'
  | 'expired'
  | 'rolled-back'
  | 'refused'
  | 'withdrawn';

/** What happens to it; `lose-base` and `expire` happen by themselves. */
export type ProposalAct =
  | 'edit'
  | 'submit'
  | 'rebase'
  | 'approve'
  | 'lose-base'
  | 'take-effect'
  | 'refuse'
  | 'withdraw'
  | 'expire'
  | 'roll-back'
  | 'restore';

/** All that can happen to a change. What is not in the table is not possible. */
export const transitions: Readonly<
  Record<ProposalState, Partial<Readonly<Record<ProposalAct, ProposalState>>>>
> = {
  draft: { edit: 'draft', rebase: 'draft', submit: 'shadow', withdraw: 'withdrawn' },
  shadow: {
    edit: 'draft',
    rebase: 'shadow',
    approve: 'approved',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  approved: {
    edit: 'draft',
    rebase: 'shadow',
    'lose-base': 'shadow',
    'take-effect': 'in-effect',
    refuse: 'refused',
    withdraw: 'withdrawn',
  },
  'in-effect': { expire: 'expired', 'roll-back': 'rolled-back' },
  expired: { restore: 'in-effect' },
  'rolled-back': { restore: 'in-effect', expire: 'expired' },
  refused: {},
  withdrawn: {},
};

export const proposalStates = Object.keys(transitions) as ProposalState[];
