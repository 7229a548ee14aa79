import { number } from '../format.ts';

export const overview = {
  needsYou: 'What needs you',
  nothingWaits: 'Nothing waits for anyone.',
  overdue: (count: number) =>
    `${number(count)} ${count === 1 ? 'report is' : 'reports are'} overdue`,
  suspected: (count: number) =>
    `${number(count)} suspected ${count === 1 ? 'network waits' : 'networks wait'} for a decision`,
  failed: (count: number) =>
    `${number(count)} ${count === 1 ? 'investigation' : 'investigations'} could not be finished`,
  running: (count: number) =>
    `${number(count)} ${count === 1 ? 'investigation is' : 'investigations are'} under way`,
  lost: 'Is anything lost',
  rejected: (count: number) =>
    count === 0
      ? 'No line was rejected.'
      : `${number(count)} ${count === 1 ? 'line was' : 'lines were'} rejected, and kept`,
  storage: {
    ok: 'Storage is fine.',
    low: 'Storage runs low: make room soon, or intake will stop.',
    full: 'Storage is full: intake has stopped. Make room.',
  },
  free: (size: string) => `${size} free.`,
  last: 'Last received',
  never: 'Nothing was received yet.',
  networks: 'Networks found',
  latest: 'Found lately',
  everyNetwork: 'All networks',
  received: 'What came in',
  activities: 'Activities',
  accounts: 'Accounts',
  relations: 'Relations',
  flags: 'User reports',
  duplicates: 'Sent twice',
  rejectedLines: 'Rejected',
  accepted: 'Accepted',
  byDay: 'Received by day',
  day: 'Day (UTC)',
  table: 'The chart as a table',
  chart: 'Bar chart of what came in by day. The table below has the same figures.',
} as const;

export const rejections = {
  title: 'Rejected lines',
  empty: 'No line was rejected',
  emptyDetail: 'Lines that cannot be read are kept here with their reason; the rest goes on.',
  columns: { where: 'Where', why: 'Why, and what to do', at: 'Received' },
  line: (line: number) => `line ${number(line)}`,
} as const;
