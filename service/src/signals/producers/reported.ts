import { reportedAccounts } from '../../intake/index.ts';
import type { Producer } from '../producer.ts';

/** Accounts that users reported, themselves or through posts: n reporters score n / (n + 2). */
export const reported: Producer = {
  kind: 'reported',
  title: 'Reported by users',
  name: 'reported/1',
  async observe(database) {
    const accounts = await reportedAccounts(database);
    return accounts.map(({ key, reporters }) => ({
      account: key,
      score: reporters / (reporters + 2),
      evidence: `reported by ${reporters} ${reporters === 1 ? 'account' : 'accounts'}`,
    }));
  },
};
