import { accountsNaming } from '../../intake/index.ts';
import type { Producer } from '../producer.ts';

/** Accounts whose profile names another account, as backups are named. */
export const naming: Producer = {
  kind: 'names-another-account',
  title: 'Names another account in its profile',
  name: 'names-another-account/1',
  async observe(database) {
    const accounts = await accountsNaming(database);
    return accounts.map(({ key, named }) => ({
      account: key,
      score: 1,
      evidence: `names ${named} other ${named === 1 ? 'account' : 'accounts'} in its profile`,
    }));
  },
};
