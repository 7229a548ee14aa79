import type { Database } from '../../storage/index.ts';
import type { Channel } from '../classes.ts';
import type { Source } from './limits.ts';

/** The sources of a report that a program sends: the program, and the one who reports through it. */
export function sourcesOf(
  database: Pick<Database, 'subjectKey'>,
  channel: Channel,
  program: string,
  {
    flagger,
    account,
  }: { readonly flagger: object | undefined; readonly account: string | undefined },
): Source[] {
  const own: Source = {
    key: database.subjectKey('source', program),
    channel,
    limit: flagger ? 'trusted' : 'program',
  };
  if (account === undefined || flagger) return [own];
  const key = database.subjectKey('source', `${program} ${account}`);
  return [own, { key, channel, limit: 'reporter' }];
}
