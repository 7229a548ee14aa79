import type { Client, Page, Protocol } from '../clients/client.ts';
import { PositionRefused } from '../clients/failures.ts';

/** How far an exchange was read. */
export interface Stored<Position> {
  /** Where the next fetch begins; null for the beginning. */
  readonly position: Position | null;
  /** Number of the fetch of everything that the position belongs to. */
  readonly generation: number;
  /** The last generation that was read to its end, and whose predecessors were swept out. */
  readonly swept: number;
}

/** Keeps what a fetch brings, each call in one transaction. */
export interface Keeper<Position> {
  /** A fetch of everything begins: the position is forgotten, entries stay until they are swept. */
  begin(generation: number): Promise<void>;
  /**
   * Updates of a page as of a generation, with the position; where `position` is undefined, the one
   * that is kept stays, and the page's own is only remembered as `beyond` what cannot be read.
   */
  keep(page: Page<Position>, generation: number, position: Position | undefined): Promise<void>;
  /** Everything was read: what only an earlier generation named is gone, no page is missing. */
  complete(generation: number): Promise<void>;
}

/**
 * Reads an exchange to its end. What was read beyond a page that cannot be read is kept, but the
 * position stays before that page: the next fetch begins there, so that nothing is passed over
 * unless a person says so. Answers whether all was read.
 *
 * @param now epoch milliseconds
 * @throws {PartnerFailure} where the partner does not answer; what came before is kept.
 */
export async function fetchAll<Position>(
  protocol: Protocol,
  client: Client<Position>,
  stored: Stored<Position>,
  keeper: Keeper<Position>,
  now: number,
): Promise<boolean> {
  const stale = stored.position !== null && protocol.isStale(stored.position, now);
  const begins = stale || (stored.position === null && stored.generation === stored.swept);
  const start = begins && !protocol.whole ? await anew(stored, keeper) : stored;
  try {
    return await fetchFrom(protocol, client, start, keeper);
  } catch (error) {
    if (!(error instanceof PositionRefused) || start.position === null) throw error;
    return fetchFrom(protocol, client, await anew(start, keeper), keeper);
  }
}

async function anew<Position>(
  { generation, swept }: Stored<Position>,
  keeper: Keeper<Position>,
): Promise<Stored<Position>> {
  await keeper.begin(generation + 1);
  return { position: null, generation: generation + 1, swept };
}

async function fetchFrom<Position>(
  { whole }: Protocol,
  client: Client<Position>,
  stored: Stored<Position>,
  keeper: Keeper<Position>,
): Promise<boolean> {
  let { generation } = stored;
  let held = false;
  let pages = 0;
  for await (const page of client.pages(stored.position)) {
    // A list that comes as a whole is a generation each time that it comes.
    if (whole && pages === 0) ({ generation } = await anew(stored, keeper));
    pages += 1;
    await keeper.keep(page, generation, held ? undefined : page.position);
    held ||= page.unreadable !== undefined;
  }
  if (!held) await keeper.complete(generation);
  return !held;
}
