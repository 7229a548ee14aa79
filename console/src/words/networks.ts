import { number } from '../format.ts';

export const networks = {
  title: 'Networks',
  all: 'All',
  empty: 'No network here',
  emptyDetail: 'Networks are found by investigations. Start one from a few seeds.',
  columns: {
    name: 'Name',
    state: 'State',
    members: 'Members',
    atRisk: 'At risk',
    followers: 'Unique followers',
    found: 'Found',
  },
} as const;

export const network = {
  members: 'Members',
  uniqueFollowers: 'Unique followers',
  atRisk: 'At risk',
  decidedBy: (state: string, by: string) => `${state} by ${by}`,
  undoneBy: (by: string) => `Undone by ${by}`,
  decisions: 'Decisions',
  confirm: 'Confirm',
  refuse: 'Refuse',
  undo: 'Undo the decision',
  export: 'Export',
  roleFilter: 'Show one role',
  legendSeed: 'Seed',
  legendAtRisk: 'At risk',
  facts: 'About this network',
  ends: 'Where it ends',
  scores:
    'A score says how far above that end a member stands, in bits. Each bit doubles the odds.',
  care: (count: number) =>
    `${number(count)} ${count === 1 ? 'member may be a child or a victim' : 'members may be children or victims'}. People decide about them, support comes first, and nothing automatic touches them.`,
  seeds: 'Seeds',
  warnings: 'What to keep in mind',
  followersByRole: 'Reach by role',
  reachHint: 'Accounts that follow at least one of them, each counted once.',
  parameters: 'Parameters',
  investigation: 'The investigation that found it',
  choose: 'Choose a member, in the graph or the table, to see the evidence for it.',
} as const;

export const members = {
  label: 'Members',
  search: 'Handle or id',
  onlyAtRisk: 'At risk',
  none: 'No member is like this.',
  clear: 'Clear the filters',
  shown: (shown: number, total: number) =>
    shown === total ? `${number(total)} members` : `${number(shown)} of ${number(total)} members`,
  columns: {
    rank: 'Rank',
    account: 'Account',
    role: 'Role',
    score: 'Score',
    followers: 'Followers',
  },
  bits: (bits: number) => (Number.isFinite(bits) ? bits.toFixed(1) : '20+'),
} as const;

export const member = {
  title: 'Evidence',
  close: 'Close the evidence',
  rank: 'Rank',
  score: 'Score',
  followers: 'Followers',
  since: 'Since',
  person: 'Same person as',
  others: 'other accounts here',
  confidence: (share: string) => `(${share})`,
  atRisk: {
    'age-stated': 'Its own stated age is under 18.',
    'same-person': 'Another account of the same person states an age under 18.',
  },
  care: 'Possibly a child or a victim: people decide, support comes first, nothing automatic touches it.',
  evidence: 'Why it is a member',
  weight: (bits: string) => `${bits} bits`,
  scoreHint: 'Bits above the place where the network ends. Each bit doubles the odds.',
  weightHint: 'How much each tells, in bits. Each bit doubles the odds.',
  noEvidence: 'Nothing more than its place in the graph.',
  subjects: (count: number) => `Show ${number(count)}`,
  firstSubjects: (count: number) => `Show the first ${number(count)}`,
  neighbours: 'Joined with',
  activities: 'What it did lately',
  noActivities: 'Nothing is kept of it any more.',
  removed: 'The platform has removed this account.',
  around: 'Draw what is around it',
  read: 'Reading this is recorded.',
} as const;

export const graph = {
  label: (nodes: number, total: number) =>
    `Graph of ${number(nodes)} of ${number(total)} members. The table lists the same members.`,
  drawn: (nodes: number, total: number) =>
    nodes === total ? `${number(total)} drawn` : `${number(nodes)} of ${number(total)} drawn`,
  all: 'Draw all',
  fewer: 'Draw fewer',
  around: (account: string) => `Around ${account}`,
  whole: 'Whole network',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  cannot: 'This browser cannot draw the graph (no WebGL). The table lists the same members.',
} as const;
