import type { RelationKind } from '@breakwater/activity';
import { successors } from '../../intake/index.ts';
import type { Producer } from '../producer.ts';

const telling: readonly RelationKind[] = ['device', 'payment', 'link', 'media'];
const mostUsers = 20;

const words: Partial<Record<RelationKind, string>> = {
  device: 'a device',
  payment: 'a payment handle',
  link: 'a link',
  media: 'a picture or video',
};

/**
 * Accounts created after another was removed, with something rare in common: one kind of thing
 * scores 1/2, two 3/4, three 7/8.
 */
export const reRegistered: Producer = {
  kind: 're-registered',
  title: 'Created after a removal, with something in common',
  name: 're-registered/1',
  async observe(database) {
    const accounts = await successors(database, telling, mostUsers);
    return accounts.map(({ key, kinds }) => ({
      account: key,
      score: 1 - 0.5 ** kinds.length,
      evidence: `created after the removal of an account with which it shares ${kinds.map((kind) => words[kind]).join(' and ')}`,
    }));
  },
};
