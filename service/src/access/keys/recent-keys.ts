import type { Database } from '../../storage/index.ts';
import { secretDigest } from '../secret.ts';
import { keyLookups } from './key-lookups.ts';
import { type ApiKey, keyOf } from './keys.ts';

/** Milliseconds for which a key is believed to hold. */
const memory = 1_000;

/**
 * The key with this text, from memory where it was looked up within the last second: for routes that
 * programs call hundreds of times a second. One that another process withdraws may come in for that
 * second.
 */
export async function recentKeyOf(
  { kysely }: Pick<Database, 'kysely'>,
  secret: string,
  now: number,
): Promise<ApiKey | undefined> {
  const known = keyLookups(kysely);
  const digest = secretDigest(secret).toString('hex');
  const recent = known.get(digest);
  if (recent && now >= recent.at && now - recent.at < memory) return recent.key;
  const lookup = { at: now, key: keyOf(kysely, secret, now) };
  known.set(digest, lookup);
  // What is no key, or could not be looked up, is not remembered.
  const found = await lookup.key.catch(() => undefined);
  if (!found && known.get(digest) === lookup) known.delete(digest);
  return lookup.key;
}
