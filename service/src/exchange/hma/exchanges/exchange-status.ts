import { protocolOf } from '../../clients/protocols.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { inPath } from '../core/read-request.ts';
import { exchangeOf } from './exchange-answer.ts';

/**
 * `GET /c/exchange/:exchange/status`: how its last fetch went. HMA's description and its code name the
 * members differently, and clients read either: both are told.
 */
export const exchangeStatus: Endpoint = {
  method: 'GET',
  path: '/c/exchange/:exchange/status',
  async handle(request, { database }) {
    const row = await exchangeOf(database.kysely, inPath(request, 'exchange'));
    const progress = row.position === null ? null : protocolOf(row.protocol).progress(row.position);
    const checkpoint = progress === null ? null : Math.floor(progress / 1_000);
    const ended = secondsOf(row.last_ended_at);
    return {
      checkpoint_ts: checkpoint,
      running_fetch_start_ts: secondsOf(row.run_began_at),
      last_fetch_complete_ts: ended,
      last_fetch_succeeded: row.last_succeeded,
      up_to_date: row.last_succeeded === true,
      fetched_items: row.run_fetched,
      last_fetch_time: ended ?? 0,
      checkpoint_time: checkpoint ?? 0,
      success: row.last_succeeded !== false,
    };
  },
};

function secondsOf(time: Date | null): number | null {
  return time && Math.floor(time.getTime() / 1_000);
}
