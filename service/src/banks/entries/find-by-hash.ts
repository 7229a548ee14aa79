import type { Database } from '../../storage/index.ts';
import type { Bank } from '../banks.ts';
import type { Fingerprint } from '../fingerprints.ts';
import { matchMedia } from '../matching/match-media.ts';
import { type Entry, entriesOf } from './read-entries.ts';

/** An entry that is like a fingerprint. */
interface FoundEntry {
  readonly entry: Entry;
  readonly distance: number | null;
}

/**
 * Standing entries of a bank that are like a fingerprint, the nearest first: all that would match
 * it, whatever the bank's share, and disabled ones too.
 *
 * @throws InvalidFingerprint
 */
export async function findByHash(
  database: Database,
  bank: Bank,
  fingerprint: Fingerprint,
  { now, skip, limit }: { readonly now: number; readonly skip: number; readonly limit: number },
): Promise<FoundEntry[]> {
  const [matches] = await matchMedia(database, [[fingerprint]], {
    now,
    banks: [bank.name],
    coin: null,
    disabled: true,
  });
  const page = matches.slice(skip, skip + limit);
  const ids = page.map(({ entry }) => entry);
  const entries = await entriesOf(database.kysely, bank.id, ids);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return page.flatMap(({ entry: id, distance }) => {
    const entry = byId.get(id);
    return entry ? [{ entry, distance }] : [];
  });
}
