import { type Activity, type Assertion, assertionsOf, readActivity } from '@breakwater/activity';
import { postsOf } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';

/** One account turned to another, or to its post. Keys throughout. */
export interface Interaction {
  readonly actor: string;
  readonly account: string;
  readonly type: 'view' | 'follow' | 'like';
}

/** A report of one account by another. */
export interface Notice {
  readonly reporter: string;
  readonly account: string;
}

/** What lines of the log say that is followed here; keys. */
export interface LinesRead {
  readonly interactions: readonly Interaction[];
  readonly notices: readonly Notice[];
  /** Posts and profiles that were written or changed. */
  readonly posts: readonly string[];
  readonly accounts: readonly string[];
}

/** An interaction whose account may only be known by the post. */
interface Pending {
  readonly actor: string;
  readonly account?: string;
  readonly post?: string;
  readonly type: Interaction['type'] | 'notice';
}

const atOnce = 50;

/** Reads lines of the log; authors of posts are looked up together. Lets others work in between. */
export async function readLines(
  database: Pick<Database, 'pool' | 'subjectKey'>,
  lines: readonly Buffer[],
  receivedAt: Date,
): Promise<LinesRead> {
  const pending: Pending[] = [];
  const posts = new Set<string>();
  const accounts = new Set<string>();
  const { subjectKey } = database;
  const targetOf = ({ kind, id }: { kind: string; id: string }) =>
    kind === 'account' || kind === 'post' ? { [kind]: subjectKey(kind, id) } : undefined;
  const note = (assertion: Assertion) => {
    switch (assertion.about) {
      case 'account':
        accounts.add(subjectKey('account', assertion.account));
        break;
      case 'post':
        posts.add(subjectKey('post', assertion.post));
        break;
      case 'view': {
        const target = targetOf(assertion.target);
        if (!target) break;
        pending.push({ actor: subjectKey('account', assertion.viewer), type: 'view', ...target });
        break;
      }
      case 'relation': {
        const { kind, withdrawn, source, target, via } = assertion;
        if (withdrawn || (kind !== 'follow' && kind !== 'like')) break;
        const known =
          via === undefined ? targetOf(target) : { account: subjectKey('account', via) };
        if (known) pending.push({ actor: subjectKey('account', source), type: kind, ...known });
        break;
      }
      case 'report': {
        if (assertion.reporter === null) break;
        const actor = subjectKey('account', assertion.reporter);
        for (const subject of assertion.subjects) {
          const target = targetOf(subject);
          if (target) pending.push({ actor, type: 'notice', ...target });
        }
        break;
      }
    }
  };
  for (let at = 0; at < lines.length; at += 1) {
    const activity = activityOf(lines[at] as Buffer, receivedAt);
    if (activity) for (const assertion of assertionsOf(activity)) note(assertion);
    if (at % atOnce === atOnce - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return { ...(await settle(database, pending)), posts: [...posts], accounts: [...accounts] };
}

/** The activity of a line; none of a line of an edge list, which has no texts, views or reports. */
function activityOf(line: Buffer, receivedAt: Date): Activity | undefined {
  // White space may stand before it: what came first in a JSON array has some.
  const text = line.toString('utf8').trimStart();
  if (!text.startsWith('{')) return undefined;
  const reading = readActivity(text, { receivedAt: receivedAt.getTime() });
  return reading.ok ? reading.activity : undefined;
}

async function settle(database: Pick<Database, 'pool'>, pending: readonly Pending[]) {
  const asked = new Set(pending.flatMap(({ account, post }) => (account || !post ? [] : [post])));
  const authors = new Map(
    (await postsOf(database, [...asked])).map(({ key, authorKey }) => [key, authorKey]),
  );
  const interactions: Interaction[] = [];
  const notices: Notice[] = [];
  for (const { actor, account: told, post, type } of pending) {
    const account = told ?? (post === undefined ? undefined : authors.get(post));
    if (!account) continue;
    if (type === 'notice') notices.push({ reporter: actor, account });
    else interactions.push({ actor, account, type });
  }
  return { interactions, notices };
}
