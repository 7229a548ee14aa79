export const product = 'Breakwater';

export const close = 'Close';

export const skip = 'Skip to the content';

export const demo = 'Demo: every account here is invented.';

export const states = {
  suspected: 'Suspected',
  confirmed: 'Confirmed',
  refused: 'Refused',
  queued: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
} as const;

export const roles = {
  advertiser: 'Advertiser',
  consumer: 'Consumer',
  aggregator: 'Aggregator',
  backup: 'Backup',
  bridge: 'Bridge',
  unknown: 'Unknown',
} as const;

export const relations = {
  follow: 'follows',
  like: 'likes',
  announce: 'shares posts',
  mention: 'mentions',
  reply: 'replies',
  name: 'names in its profile',
  contact: 'contacts',
  hashtag: 'rare hashtag',
  link: 'outside link',
  payment: 'payment handle',
  device: 'device',
  media: 'same media',
  block: 'blocks',
} as const;

export const atRisk = 'At risk';

export const seed = 'Seed';

export const removed = 'Removed';

export const more = 'Show more';

export const secret = { copy: 'Copy the key', copied: 'Copied', done: 'I have it' } as const;

export const loading = 'Loading…';

export const dueIn = (span: string) => `in ${span}`;

export const overdueBy = (span: string) => `${span} over`;
