export const nav = {
  label: 'Main',
  open: 'Menu',
  narrow: 'Icons only',
  widen: 'Show names',
  networksGroup: 'Networks',
  reviewGroup: 'Reports and review',
  policyGroup: 'Policy',
  mediaGroup: 'Known media',
  overview: 'Overview',
  investigations: 'Investigations',
  networks: 'Networks',
  policy: 'Policy',
  changes: 'Changes',
  candidates: 'Candidates',
  wouldSee: 'What would they see',
  leaks: 'Leaks and probes',
  brake: 'Brake',
  shadow: 'Shadow report',
  banks: 'Banks',
  exchanges: 'Exchanges',
} as const;

export const user = {
  menu: (name: string) => `Signed in as ${name}`,
  signOut: 'Sign out',
  password: 'Set your password',
  colours: 'Colours',
  stillIn: 'You are still signed in.',
  light: 'Light',
  dark: 'Dark',
  system: 'As the system',
} as const;

export const keys = {
  title: 'Keys',
  open: 'Keys',
  page: 'On this page',
  everywhere: 'Everywhere',
  go: 'Go to',
  list: [
    { keys: ['?'], does: 'Show these keys' },
    { keys: ['/'], does: 'Search on this page' },
    { keys: ['j', 'k'], does: 'Next and previous row' },
    { keys: ['Enter'], does: 'Open the row' },
    { keys: ['c'], does: 'New investigation' },
    { keys: ['Esc'], does: 'Close what is open' },
  ],
} as const;

export const signIn = {
  title: 'Sign in',
  name: 'Name',
  password: 'Password',
  submit: 'Sign in',
  byLink: 'Signing in by your link…',
  showPassword: 'Show the password',
  hint: 'No password? An administrator makes a one-time link:',
  hintCommand: 'npx breakwater user link NAME',
  why: 'Everything read and decided here is recorded under your name.',
} as const;

export const sessionEnded = {
  title: 'Your session has ended',
  text: 'Sign in again, here or in another tab. What you were writing is kept.',
} as const;

export const password = {
  title: 'Set your password',
  text: 'Your other sessions end; this one goes on.',
  current: 'Present password',
  currentHint: 'Leave it empty if you have none yet.',
  next: 'New password',
  nextHint: (least: number) => `At least ${least} characters; a sentence is easy to remember.`,
  tooShort: (least: number) => `It takes at least ${least} characters.`,
  submit: 'Set the password',
  done: 'Your password is set.',
} as const;

export const problem = {
  tryAgain: 'Try again',
  request: (id: string) => `Request ${id}`,
  unreachable: {
    title: 'The service cannot be reached.',
    detail:
      'What was saved is safe. A change sent just now may have been kept or not: look, then send it again.',
  },
  renewed: {
    title: 'Your session was renewed in another window.',
    detail: 'Nothing was changed. Send it again.',
  },
  unreadable: 'This page could not be shown.',
  unreadableDetail: 'Nothing was changed. Load the page again; if it stays, tell an engineer.',
} as const;

export const notFound = {
  title: 'There is nothing at this address',
  detail: 'It may have been erased, or the address is not whole.',
  back: 'Go to the overview',
} as const;
