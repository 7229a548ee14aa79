import type { AnyKysely } from '../../storage/index.ts';
import type { ApiKey } from './keys.ts';

/** When a key was looked up, and what was found. */
interface Lookup {
  readonly at: number;
  readonly key: Promise<ApiKey | undefined>;
}

const lookups = new WeakMap<object, Map<string, Lookup>>();

/** What this process looked up lately of a database, by the digest of a key's text. */
export function keyLookups(kysely: Pick<AnyKysely, 'getExecutor'>): Map<string, Lookup> {
  const { adapter } = kysely.getExecutor();
  const known = lookups.get(adapter) ?? new Map<string, Lookup>();
  lookups.set(adapter, known);
  return known;
}
