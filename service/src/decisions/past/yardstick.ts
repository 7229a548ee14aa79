import { followedMembers, followedNetworks } from '../../networks/index.ts';
import { type CompiledPolicy, compilePolicy } from '../../policy/index.ts';
import { knownNow } from '../../signals/index.ts';
import type { Database } from '../../storage/index.ts';
import { policyFeedOf } from '../node/registry.ts';
import type { Yardstick } from './judge-subjects.ts';

/** The policy that work was last done by, on each database. */
const compiled = new WeakMap<object, CompiledPolicy>();

/** The policy that runs, compiled; once for a version. */
export async function workingPolicy(database: Database): Promise<CompiledPolicy> {
  const { version, document } = await policyFeedOf(database).running(database);
  let policy = compiled.get(database);
  if (policy?.version !== version) {
    policy = compilePolicy(document, version);
    compiled.set(database, policy);
  }
  return policy;
}

/** What subjects of the record are compared with now. */
export async function yardstickOf(database: Database): Promise<Yardstick> {
  const policy = await workingPolicy(database);
  const members = new Map<string, string[]>();
  for (const { id, state } of await followedNetworks(database)) {
    if (state !== 'confirmed') continue;
    for (const { key } of await followedMembers(database, id)) {
      members.set(key, [...(members.get(key) ?? []), id]);
    }
  }
  const media = new Map((await knownNow(database)).map(({ key, bank }) => [key, bank]));
  return { policy, members, media, subjectKey: database.subjectKey };
}
