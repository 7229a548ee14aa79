import { number } from '../format.ts';

export const decide = {
  confirm: {
    title: 'Confirm this network',
    text: 'Its evidence is snapshotted now, and it may be acted on. You can undo this.',
    submit: 'Confirm the network',
    done: 'Confirmed. Its evidence is kept as it is now.',
  },
  refuse: {
    title: 'Refuse this network',
    text: 'It is set aside and nothing is acted on. You can undo this.',
    submit: 'Refuse the network',
    done: 'Refused. Nothing is acted on.',
  },
  undo: {
    title: 'Undo the decision',
    text: 'The network is suspected again. The decision and its undoing stay on record.',
    submit: 'Undo the decision',
    done: 'Undone. The network is suspected again.',
  },
  reason: 'Reason',
  reasonHint: 'A colleague, or a court, should be able to follow it.',
  needReason: 'Give a reason, a few words at least.',
  cancel: 'Cancel',
} as const;

export const exporting = {
  title: 'Export this network',
  points: (atRisk: number) => [
    'A watermark in the file names you, the time and the purpose.',
    atRisk === 0
      ? 'No member is at risk; one that is would leave under a pseudonym.'
      : `${number(atRisk)} at-risk ${atRisk === 1 ? 'account leaves' : 'accounts leave'} under a pseudonym.`,
    'The export is recorded in the audit log.',
  ],
  purpose: 'Purpose',
  purposeHint: 'Who gets it, and what for.',
  needPurpose: 'Say what it is for, in a few words at least.',
  format: 'Format',
  formats: {
    html: 'Report to read and print (HTML)',
    csv: 'Table (CSV)',
    ndjson: 'Members, a line each (NDJSON)',
    gexf: 'Graph for Gephi (GEXF)',
    graphml: 'Graph (GraphML)',
  },
  submit: 'Make the file',
  ready: 'The file is ready.',
  yours: 'It names you: nobody else can download it.',
  download: 'Download it',
  close: 'Close',
} as const;

export const wouldSee = {
  title: 'What would they see',
  hint: 'Type what somebody might search for. Every surface answers as it would; nothing is counted.',
  query: 'Typed',
  queryHint: 'As they would type it.',
  surface: 'Surface',
  allSurfaces: 'All surfaces',
  viewer: 'Who looks',
  viewerId: 'Account',
  viewerHint: 'Its id on the platform; leave it empty for somebody unknown.',
  age: 'Age',
  ages: {
    '': 'Not told',
    'under-13': 'Under 13',
    '13-15': '13 to 15',
    '16-17': '16 or 17',
    '18+': '18 or over',
  },
  country: 'Country',
  countryHint: 'Two letters.',
  language: 'Language',
  accounts: 'Accounts that might be shown',
  accountsHint: 'Ids, separated by commas.',
  ask: 'Ask',
  begin: 'Type something, or name accounts, and ask.',
  columns: {
    surface: 'Surface',
    asked: 'As typed',
    term: 'Suggested',
    tag: 'As a hashtag',
    post: 'In a post',
  },
  counts: (withheld: number, all: number) =>
    `Withheld on ${withheld} of ${all} ${all === 1 ? 'surface' : 'surfaces'}`,
  countsOf: (id: string, withheld: number, all: number) =>
    `${id} withheld on ${withheld} of ${all} ${all === 1 ? 'surface' : 'surfaces'}`,
  openNetwork: '(which)',
  version: (version: number) => `by version ${version} of the policy`,
  leadsOn: 'leads people on',
  act: 'something a person does',
  privateHint: 'private: not read, by the policy',
  instead: 'What they read instead',
  noWayOn: 'There is no way on from here.',
  none: 'The texts and resources are those of the policy for this country and language.',
  reasons: {
    brake: 'the brake is on',
    'record-unreachable': 'the record cannot be reached',
    query: 'what was typed is withheld',
    'query-doubted': 'what was typed may be withheld',
    term: 'holds a withheld term',
    'term-doubted': 'may hold a withheld term',
    link: 'holds a withheld link',
    'link-doubted': 'may hold a withheld link',
    profile: 'its profile is withheld',
    'profile-doubted': 'its profile may be withheld',
    prefix: 'only withheld terms begin so',
    media: 'a bank knows its media',
    network: 'of a confirmed network',
    protected: 'kept out of sight for its protection',
    'members-apart': 'members are not connected',
    'minors-apart': 'contact with minors is held back',
    risk: 'its signals passed the threshold',
    rule: 'a rule says so',
  },
} as const;

export const brakes = {
  title: 'Brake',
  hint: 'Stops a surface, a feature or all suggestions at once, on every node within two seconds.',
  pull: 'Pull the brake',
  what: 'What stops',
  scopes: {
    suggestions: 'All suggestions',
    surface: 'One surface',
    feature: 'One feature',
  },
  surface: 'Surface',
  feature: 'Feature',
  featureHint: "The platform's own name of it.",
  minutes: 'For how long',
  durations: { '15': '15 minutes', '60': '1 hour', '240': '4 hours', '1440': '1 day' },
  minutesHint: 'It lets go by itself, unless a second person renews it.',
  reason: 'Reason',
  now: 'Holding now',
  nothing: 'Nothing is stopped. Every surface answers by the policy.',
  before: 'Before',
  none: 'No brake was pulled yet.',
  columns: {
    what: 'What',
    reason: 'Reason',
    pulled: 'Pulled',
    until: 'Until',
    renewed: 'Renewed',
    ended: 'Ended',
  },
  states: { holding: 'Holding', expired: 'Let go by itself', released: 'Lifted' },
  renew: 'Renew',
  lift: 'Lift',
  of: (act: string, what: string) => `${act}: ${what}`,
  renewTitle: 'Renew the brake',
  renewText: 'You are the second person: it holds from now for as long as you say.',
  own: 'You pulled it: a second person renews it.',
  liftTitle: 'Lift the brake',
  liftText: 'The policy decides again at once, on every node.',
  pulledDone: 'The brake holds.',
  lifted: 'Lifted. The policy decides again.',
  renewedDone: 'Renewed.',
  left: (minutes: number) =>
    minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`,
} as const;

export const sweeps = {
  title: 'Sweeps of the past',
  hint: 'What was posted, tagged or suggested before something was decided is looked at anew.',
  none: 'Nothing was decided yet that would change the past.',
  columns: {
    what: 'Because of',
    state: 'State',
    progress: 'How far',
    found: 'Affected',
    began: 'Began',
  },
  states: { waiting: 'Waiting', running: 'Running', done: 'Done', overtaken: 'Overtaken' },
  policy: (version: string) => `policy version ${version}`,
  network: 'a network was confirmed',
  reopened: 'a network is open again',
  gone: 'it is there no more',
} as const;

export const nodes = {
  title: 'Nodes that decide',
  columns: {
    node: 'Node',
    state: 'State',
    policy: 'Policy',
    accounts: 'Accounts',
    memory: 'Memory',
    lag: 'Last delay',
    seen: 'Heard of',
  },
  states: { current: 'Current', behind: 'Behind', silent: 'Silent' },
  version: (version: number) => `version ${version}`,
  process: (id: number) => `process ${id}`,
  failures: (many: number) =>
    many === 1
      ? 'A rule failed as it ran: it held of nothing then. Mend it.'
      : `${number(many)} rules failed as they ran: they held of nothing then. Mend them.`,
  failure: (times: number, reason: string) =>
    `${times === 1 ? 'once' : `${number(times)} times`}, the last time: ${reason}`,
  on: (host: string) => `on ${host}`,
  milliseconds: (value: number) => `${number(value)} ms`,
} as const;

export const leaks = {
  title: 'Leaks',
  none: 'No surface that was asked shows what is withheld.',
  open: (many: number) =>
    many === 1
      ? '1 leak is open: a surface shows what is withheld.'
      : `${number(many)} leaks are open: surfaces show what is withheld.`,
  columns: { where: 'Where', what: 'What', state: 'State', times: 'Seen by', seen: 'Last seen' },
  term: (id: string) => `term ${id}`,
  suggested: 'accounts that are withheld, suggested to the test account',
  shows: 'It shows',
  probes: (told: string, many: number) => `${told} ${many === 1 ? 'probe' : 'probes'}`,
  variants: {
    plain: 'as it is written',
    capitals: 'in capitals',
    'look-alikes': 'in letters that look alike',
    dots: 'with dots',
    spaces: 'with spaces',
    wide: 'in wide letters',
    invisible: 'with invisible signs',
    marks: 'with marks on letters',
    repeats: 'with letters repeated',
    tag: 'as a hashtag',
    beginning: 'by its first letters',
  } as Readonly<Record<string, string>>,
  stillOpen: 'Open',
  closed: 'Gone',
} as const;

export const probes = {
  title: 'Probes',
  hint: "They ask the platform's real surfaces whether withheld terms, in their variants, are gone.",
  none: 'No surface is asked yet. Add the address of the platform’s adapter.',
  add: 'Add a platform',
  change: 'Change',
  run: 'Run now',
  of: (act: string, name: string) => `${act}: ${name}`,
  columns: { adapter: 'Platform', last: 'Last time', every: 'Every' },
  minutes: (minutes: number) => `${number(minutes)} min`,
  paused: 'paused',
  never: 'never',
  states: { running: 'Running', done: 'Done', failed: 'Failed' },
  counts: (asked: number, unanswered: number, found: number) =>
    `${number(asked)} asked, ${number(unanswered)} unanswered, ${number(found)} leaking`,
  asked: 'It is asked as soon as may be.',
} as const;

export const adapterForm = {
  add: 'Add a platform',
  change: 'Change the platform',
  save: 'Save',
  name: 'Name',
  nameHint: 'Small letters, digits and hyphens.',
  badName: 'Use small letters, digits and hyphens only.',
  url: 'Address',
  urlHint: 'Under which search, autocomplete, suggest and related answer.',
  secret: 'Secret',
  secretHint: 'Sent as a bearer token.',
  secretKept: 'It has one; leave this empty to keep it.',
  account: 'Test account',
  accountHint: 'For which suggestions are asked.',
  minutes: 'Minutes between two probes',
  enabled: 'Ask it by itself',
} as const;

export const shadow = {
  hint: 'What was decided without acting: by versions that wait, or by the whole service beside what a platform has.',
  acting: 'The service acts.',
  counting: 'The whole service only counts: nothing is withheld.',
  act: 'Let it act',
  count: 'Let it only count',
  actText: 'From now on what is decided is answered, on every node within two seconds.',
  countText: 'Nothing is withheld any more until it acts again; all is still counted.',
  done: 'Done.',
  none: 'Nothing was counted in shadow in the last seven days.',
  version: (version: number) => `Version ${version}`,
  modes: {
    beside: 'It waits in shadow; what ran was answered.',
    shadow: 'The whole service only counted.',
  },
  reviews: 'Reviews a day',
  withheld: 'Accounts and posts withheld',
  limited: 'Limited',
  same: 'It decided the same as what was answered.',
  columns: { withhold: 'Withheld', limit: 'Limited', milder: 'Shown, or more mildly' },
  answers: 'How often, of what was asked; the figures above count each account and post once.',
  kinds: {
    request: ['request', 'requests'],
    account: ['account', 'accounts'],
    hashtag: ['hashtag', 'hashtags'],
    post: ['post', 'posts'],
    link: ['link', 'links'],
    term: ['term', 'terms'],
  } as Readonly<Record<string, readonly [one: string, more: string]>>,
} as const;

export const backtest = {
  title: 'In the past',
  none: 'It was not tried on the past yet.',
  run: 'Try it on the past',
  again: 'Try it again',
  progress: 'How far',
  going: (share: string) => `Trying it on the past: ${share}`,
  failed: (why: string) => `It could not be tried: ${why}`,
  days: (days: number) => `Of the last ${days} days,`,
  kinds: {
    post: 'Posts',
    profile: 'Profiles',
    search: 'Searches',
    benign: 'Harmless texts',
  } as Readonly<Record<string, string>>,
  columns: {
    of: 'Of',
    texts: 'Texts',
    changes: 'Would be',
    hits: 'In the past',
    benign: 'In harmless texts',
  },
  verdicts: { allow: 'allowed', review: 'to review', block: 'blocked' } as Readonly<
    Record<string, string>
  >,
  benignFree: (texts: number) =>
    `Of ${number(texts)} texts known to be harmless, it would touch none.`,
  benignHit: (hits: number, texts: number) =>
    `Of ${number(texts)} texts known to be harmless, it would touch ${number(hits)}: look at the terms.`,
  nothing: 'as they are',
  noRequests: 'No request was sampled in that time.',
  stricter: (asked: number, stricter: number, milder: number) =>
    `Of ${number(asked)} sampled requests, ${number(stricter)} would be answered more strictly and ${number(milder)} more mildly.`,
  terms: 'What each term hits',
  examples: (many: number) => (many === 1 ? 'Show the example' : `Show ${number(many)} examples`),
  which: 'Which examples',
  group: (kind: string, change: string, many: number) => `${kind}: ${change} (${number(many)})`,
} as const;
