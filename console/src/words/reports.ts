import { number } from '../format.ts';

const many = (count: number, one: string, more: string) =>
  `${number(count)} ${count === 1 ? one : more}`;

export const reportClasses = {
  'meeting-a-child': 'Meeting a child',
  trafficking: 'Trafficking',
  blackmail: 'Blackmail',
  'self-harm': 'Risk of self-harm',
  'apparent-material': 'Apparent material',
  solicitation: 'Solicitation',
  advertising: 'Advertising',
  other: 'Other',
} as const;

export const channels = {
  api: 'API',
  coop: 'Coop',
  activity: 'Activity',
  email: 'E-mail',
  file: 'File',
  form: 'Public form',
} as const;

export const reporters = {
  user: 'User',
  minor: 'A minor',
  guardian: 'Guardian',
  'trusted-flagger': 'Trusted flagger',
  hotline: 'Hotline',
  authority: 'Authority',
  anonymous: 'Anonymous',
} as const;

export const reportStates = {
  open: 'Open',
  decided: 'Decided',
  merged: 'Merged',
  erased: 'Erased',
} as const;

export const outcomes = {
  violates: 'Violates',
  'does-not-violate': 'Does not violate',
} as const;

export const reports = {
  title: 'Reports',
  tabs: {
    search: 'Search',
    books: 'Conservation',
    flaggers: 'Trusted flaggers',
    settings: 'Settings',
  },
  tabsLabel: 'Parts of Reports',
  about: 'Account or thing reported',
  aboutHint: 'The whole id, such as acct:7',
  state: 'State',
  class: 'Class',
  channel: 'Channel',
  language: 'Language',
  languageHint: 'de',
  since: 'Since',
  any: 'Any',
  search: 'Search',
  clear: 'Clear',
  none: 'No report is like that',
  noneDetail: 'Ask for less, or look at all of them.',
  empty: 'No report yet',
  emptyDetail: 'Reports come by the API, Coop, activities, e-mail, files and the public form.',
  columns: {
    about: 'About',
    class: 'Class',
    state: 'State',
    reporter: 'Reporter',
    channel: 'Channel',
    received: 'Received',
    due: 'Due',
  },
  danger: 'Danger now',
} as const;

export const report = {
  title: 'Report',
  back: 'All reports',
  words: "In the reporter's words",
  noWords: 'The reporter wrote nothing.',
  all: 'All that was sent',
  facts: 'What is known of it',
  history: 'What became of it',
  by: 'by',
  severity: 'Severity told',
  version: 'Client version',
  account: "Reporter's account",
  digest: 'Digest of what came (SHA-256)',
  acknowledged: 'Acknowledged',
  notYet: 'not yet',
  work: 'Reports about the same',
  merged: 'Merged into',
  outcome: 'Outcome',
  decided: 'Decided',
  dueAt: 'Due',
  read: 'That you read it is recorded.',
} as const;

export const books = {
  title: 'Is every report accounted for?',
  balanced: (count: number) => `All ${number(count)} are accounted for.`,
  unbalanced: 'The books do not agree',
  faultsDetail: 'Tell an engineer at once. Nothing is removed meanwhile.',
  never: 'The books were not checked yet; it happens every minute.',
  checked: 'Checked',
  stale: 'The books were last checked',
  staleDetail:
    'They are checked every minute: the check fails, or jobs stand still. Nobody knows meanwhile whether reports are lost. Tell an engineer; the log of the service says why.',
  received: 'Received',
  equals: 'Received = open + decided + merged + erased',
  picture: 'A bar as long as all reports that were received, parted into what became of them.',
  waitingFlags: (count: number) =>
    `${many(count, 'flag', 'flags')} of activities not taken up yet, counted as open`,
  acknowledged: 'Acknowledged',
  late: 'Acknowledged late',
  overdue: 'Overdue',
  oldest: 'Oldest open',
  nextDue: 'Next due',
  nothing: 'none',
  alarms: 'Alarms',
  standing: (count: number) => `${many(count, 'alarm stands', 'alarms stand')}`,
  noAlarms: 'No alarm stands.',
  since: 'since',
  end: 'End',
  endTitle: 'End the alarm',
  endText: 'Say what was done. If its cause still holds, it is raised again within minutes.',
  endSubmit: 'End it',
  kinds: {
    conservation: 'Books disagree',
    drop: 'Client fell silent',
    canary: 'Canary missing',
    'breach-soon': 'Due soon',
    breach: 'Overdue',
    acknowledgement: 'Not acknowledged',
    'file-refused': 'Lines of a file refused',
    'file-untaken': 'File not taken in',
  },
  clients: 'Who sends',
  clientsDetail: 'The last 24 hours beside the same 24 hours a week before.',
  noClients: 'Nothing was sent in the last eight days.',
  client: 'Channel and client',
  language: 'Language',
  lastDay: 'Last day',
  weekBefore: 'Week before',
  change: 'Change',
  last: 'Last',
  fresh: 'new',
  unknownClient: 'version not told',
  canaries: 'Canaries',
  canariesDetail:
    'Reports that the house sends to itself through each channel, every 15 minutes; two minutes is the most that one may take.',
  noCanaries: 'No canary was sent yet.',
  arrived: (seconds: number) =>
    `arrived after ${seconds < 1 ? 'less than 1' : number(Math.round(seconds))} s`,
  underWay: 'under way',
  lost: 'did not arrive',
  sent: 'Sent',
  outcome: 'What became of it',
  floods: 'Slowed sources, last day',
  noFloods: 'No source was slowed.',
  flood: (refused: number, admitted: number) =>
    `${many(refused, 'report', 'reports')} put off with a time, ${number(admitted)} taken`,
} as const;

export const webhook = {
  title: 'Webhook of the platform',
  hint: 'The platform hears here, signed, what became of reports that it sent and of appeals, and tells those concerned.',
  none: 'No webhook is set.',
  noneDetail:
    'Reporters for whom the platform speaks (API, Coop, activities) learn of nothing but by the answer to its request, unless it asks for the state. Their acknowledgements and outcomes count as told all the same, though nobody was told of them.',
  why: 'What that means',
  toSet: 'Set one',
  askTo: 'An admin or policy lead can set one: Reports, Settings.',
  since: (name: string) => `set by ${name}`,
  url: 'Address',
  set: 'Set it',
  change: 'Set it anew',
  end: 'End the webhook',
  endText: 'The platform hears of nothing any more, and its secret is forgotten.',
  secretTitle: 'The secret of the webhook',
  secretText:
    'Copy it now: it is shown here alone, and the one before holds no more. The platform checks by it that a message is ours (Standard Webhooks).',
  secret: 'Secret',
} as const;

export const triage = {
  title: 'How reports are sorted',
  hint: 'Minutes until work is due, the soonest that applies. It counts for what comes from now on; what is sorted stays where it is.',
  dangerNow: 'Danger now',
  minor: 'A child is concerned',
  trusted: 'Trusted flagger',
  queues: 'Queues by rule',
  queuesHint:
    'The first rule that holds gives the queue. CEL over class, channel, reporter, language, dangerNow, trusted, minor, network, severity, reach and target.',
  noRules: 'No rule is set: every report goes to the queue general.',
  queue: 'Queue',
  when: 'When',
  skills: 'Skills that it asks for',
  up: 'Earlier',
  remove: 'Take it out',
  add: 'Add a rule',
  save: 'Sort by this',
  saved: 'It counts from now on.',
} as const;

export const flaggers = {
  new: 'Trust a flagger',
  make: 'Make its account',
  needName: 'Give a name.',
  contact: 'Whom to talk to there',
  mailbox: 'Mailbox',
  mailboxHint: 'Mail from this address counts as theirs.',
  end: 'End',
  endNamed: (name: string) => `End ${name}`,
  endText: 'Its key and mailbox are known no more. Its reports, and what came of them, stay.',
  submitEnd: 'Trust it no more',
  keyTitle: (name: string) => `The key of ${name}`,
  keyText: 'Copy it now: it is shown here alone. Whoever has it reports as this flagger.',
  key: 'Key',
  empty: 'Nobody is trusted yet',
  emptyDetail: 'A trusted flagger, hotline or authority has a key, and goes first.',
  columns: {
    name: 'Name',
    kind: 'Kind',
    reports: 'Reports',
    open: 'Open',
    accuracy: 'Upheld',
    inTime: 'In time',
    way: 'By',
  },
  way: (key: boolean, mailbox: boolean) =>
    [key && 'key', mailbox && 'mailbox'].filter(Boolean).join(', ') || 'none any more',
  undecided: 'none decided',
  between: ({ low, high }: { readonly low: number; readonly high: number }) =>
    `95 %: ${Math.round(100 * low)} to ${Math.round(100 * high)} %`,
  of: (share: number, upheld: number, decided: number) =>
    `${Math.round(100 * share)} % (${number(upheld)} of ${number(decided)})`,
} as const;
