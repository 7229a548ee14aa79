import { audit } from '../../access/index.ts';
import { type Actor, problem, type RouteContext } from '../../http/index.ts';
import { partnerOfActor } from '../partners/partners.ts';
import { beginSet, permittedNow, type SharedSet } from './begin-set.ts';
import { placeIn, tokenOf } from './place-token.ts';
import { readSet, type SharedItem } from './read-set.ts';

export interface PageRequest {
  readonly actor: Actor;
  /** Our second from which the partner reads; of a page that follows, the token says it. */
  readonly from: number;
  /** As the page before gave it; none for the first. */
  readonly token: string | undefined;
  readonly limit: number;
  /** Number of the partner, where the address names it. */
  readonly partner?: number;
}

/** A page of what a partner may read. */
export interface SharedPage {
  readonly items: readonly SharedItem[];
  readonly set: SharedSet;
  /** For the next page; null after the last one. */
  readonly token: string | null;
}

/** Reads a page for a partner; the beginning of a set is recorded. */
export async function readPage(context: RouteContext, request: PageRequest): Promise<SharedPage> {
  const { database, now } = context;
  const { actor, from, token, limit } = request;
  const partner = await partnerOfActor(database.kysely, actor);
  if (request.partner !== undefined && request.partner !== partner.id) {
    throw problem(
      403,
      'not-this-partner',
      'This key is of another partner.',
      'Use your own number.',
    );
  }
  if (token) {
    const { set, place } = placeIn(token, await permittedNow(database.kysely, partner));
    const { items, next } = await readSet(database, set, place, limit);
    return { items, set, token: next && tokenOf(set, next) };
  }
  const set = await beginSet(database, partner, from, now());
  await audit(context, {
    actor,
    action: 'exchange.share',
    subject: { kind: 'partner', id: String(partner.id) },
    detail: { from, banks: set.banks.filter(({ shared }) => shared).map(({ bank }) => bank) },
  });
  const { items, next } = await readSet(database, set, null, limit);
  return { items, set, token: next && tokenOf(set, next) };
}
