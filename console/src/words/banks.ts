import { number } from '../format.ts';

/** The service counts no further. */
const mostCounted = 100_000;

export const banks = {
  title: 'Banks',
  new: 'New bank',
  empty: 'No bank yet',
  emptyDetail:
    'A bank holds the fingerprints of known media. Make one, or fetch one by an exchange.',
  columns: {
    name: 'Name',
    source: 'Source',
    entries: 'Entries',
    share: 'Asked of',
    distance: 'Within',
    onward: 'Shared on',
    changed: 'Changed',
  },
  counted: (entries: number) =>
    entries > mostCounted ? `over ${number(mostCounted)}` : number(entries),
  share: (share: number) =>
    share === 0 ? 'nothing (off)' : share === 1 ? 'all media' : `${number(100 * share)} % of media`,
  bits: (distance: number | null) => `${distance ?? 31} bits`,
  onward: (shared: boolean) => (shared ? 'with partners' : 'no'),
} as const;

export const lookUp = {
  title: 'Is it known?',
  hash: 'Hash',
  hashHint: 'PDQ, MD5, SHA-1 or SHA-256, in hexadecimal digits; or the frames of a vPDQ.',
  noHash: 'It takes 32, 40 or 64 hexadecimal digits.',
  file: 'File',
  chooseFile: 'Choose a file',
  video: 'The video',
  fileHint:
    'Or drop one here. It is compared and deleted. A match is recorded as a signal; of anything else nothing is kept.',
  search: 'Look it up',
  clear: 'Clear',
  none: 'No bank knows it.',
  asked: (names: string) =>
    `Outside matchers are asked, too: ${names}. What they say is recorded as a signal; until then a file that they want is kept, encrypted.`,
  noneOfHash: 'No entry of any bank is like this hash.',
  found: (count: number) => (count === 1 ? '1 entry matches' : `${number(count)} entries match`),
  unscannable: 'The file cannot be looked at',
  columns: {
    bank: 'Bank',
    entry: 'Entry',
    type: 'By',
    distance: 'Distance',
    standing: 'Held to be',
  },
  same: 'the same',
  bits: (bits: number) => (bits === 1 ? '1 bit' : `${bits} bits`),
  frames: (asked: number, banked: number) =>
    `${Math.round(asked)} % of its frames, ${Math.round(banked)} % of the entry's`,
  ofMost: (most: number) => `of ${most} bits within which entries match`,
} as const;

export const bankForm = {
  create: 'New bank',
  edit: 'Change the bank',
  name: 'Name',
  nameHint: 'Capital letters, digits and underscores.',
  badName: 'Use capital letters, digits and underscores only.',
  source: 'Source',
  sourceHint: 'Where its entries come from, for your colleagues.',
  share: 'Share of media of which it is asked, in percent',
  shareHint: '0 switches the bank off.',
  needShare: 'Give a number of 0 to 100.',
  distance: 'Distance',
  distanceHint: 'Bits of PDQ up to which an entry matches; 31 by custom, 64 at most.',
  onward: 'The source permits that entries go on to partners',
  save: 'Save',
  make: 'Make the bank',
  delete: 'Delete the bank',
  deleteText: (name: string, entries: string) =>
    `${name} and its entries (${entries}) match nothing any more, at once. This cannot be undone.`,
} as const;

export const bank = {
  facts: 'About this bank',
  edit: 'Change',
  delete: 'Delete',
  add: 'Add an entry',
  entries: 'Entries',
  all: 'All banks',
  noEntries: 'It holds nothing yet',
  noEntriesDetail: 'Add an entry by its hashes, or fetch entries by an exchange.',
  noneLike: 'No entry is like this hash.',
  search: 'Find by hash',
  columns: {
    entry: 'Entry',
    fingerprints: 'Fingerprints',
    note: 'Note',
    standing: 'Held to be',
    distance: 'Distance',
    changed: 'Changed',
  },
  byPerson: 'entered by a person',
  disabled: 'Disabled',
  frames: (count: number) => `${number(count)} frames`,
} as const;

export const standings = {
  positive: 'Right',
  negative: 'A mistake',
  'investigation-seed': 'To be looked at',
  disputed: 'Disputed',
} as const;

export const entry = {
  title: (id: number) => `Entry ${id}`,
  choose: 'Choose an entry to see all of it.',
  close: 'Close the entry',
  neverShown: 'What it is of is known, and is shown to nobody.',
  source: 'Name in its source',
  fingerprints: 'Fingerprints',
  note: 'Note',
  metadata: 'Metadata',
  uri: 'Original address',
  added: 'Added',
  matches: 'Matches',
  matching: 'yes',
  never: 'no, disabled for good',
  until: (when: string) => `no, disabled until ${when}`,
  opinions: 'Opinions',
  noOpinions: 'Nobody has said anything of it.',
  ours: 'We',
  ourOpinion: 'Our opinion',
  noOpinion: 'None',
  tags: 'Tags',
  tagsHint: 'Separated by commas.',
  state: 'State it',
  withdraw: 'Withdraw it',
  stated: 'Our opinion is stated.',
  withdrawn: 'Our opinion is withdrawn.',
  disable: 'Disable',
  enable: 'Let it match again',
  delete: 'Delete',
  enabled: 'It matches again, from now on.',
} as const;

export const senders = {
  title: 'Who sent it',
  show: 'Show who sent it',
  none: 'Nobody sent anything like it to be looked at.',
  found: (count: number) =>
    count === 1 ? '1 medium like it was sent.' : `${number(count)} media like it were sent.`,
  among: (signals: number) =>
    `Of the latest ${number(signals)} known media; older ones may be, too.`,
  posted:
    'Accounts that posted it are found by an investigation that begins with posters of known media.',
  nobody: 'sender not told',
} as const;

export const entryForm = {
  title: 'Add an entry',
  hashes: 'Hashes',
  hashesHint: 'One a line. 64 digits are PDQ; write sha256: before them if they are that.',
  badHash: (line: string) => `“${line}” is no hash: it takes 32, 40 or 64 hexadecimal digits.`,
  needHash: 'Give one hash at least.',
  note: 'Note',
  noteHint: 'For your colleagues; no names of people.',
  add: 'Add it',
  added: 'It matches from now on.',
  disable: 'Disable the entry',
  disableText: 'It matches nothing until then; it is kept.',
  until: 'Until',
  forGood: 'For good',
  delete: 'Delete the entry',
  deleteText: 'It matches nothing any more, at once; partners are told that it is gone.',
  needTime: 'Say until when.',
} as const;
