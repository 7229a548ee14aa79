import type { Static } from 'typebox';
import { allBanks } from '../../banks/index.ts';
import type { AnyKysely } from '../../storage/index.ts';
import { protocolOf } from '../clients/protocols.ts';
import { type ExchangeRow, hasProtocolCredentials } from '../store/exchanges.ts';
import { openSetAside } from '../store/set-aside.ts';
import type { ExchangeSchema } from './schemas.ts';

/** Exchanges as they are answered. */
export async function exchangeAnswers(
  kysely: AnyKysely,
  rows: readonly ExchangeRow[],
): Promise<Static<typeof ExchangeSchema>[]> {
  const banks = new Map((await allBanks(kysely)).map(({ id, name }) => [id, name]));
  const open = await openSetAside(kysely);
  const shared = new Map<string, boolean>();
  for (const { protocol } of rows) {
    if (!shared.has(protocol)) shared.set(protocol, await hasProtocolCredentials(kysely, protocol));
  }
  return rows.map((row) => {
    const protocol = protocolOf(row.protocol);
    const { position } = row;
    return {
      name: row.name,
      protocol: protocol.name as Static<typeof ExchangeSchema>['protocol'],
      title: protocol.title,
      config: row.config,
      credentials: row.credentials ? 'own' : shared.get(row.protocol) ? 'of-protocol' : 'none',
      bank: banks.get(row.bank_id) ?? null,
      enabled: row.enabled,
      everyMinutes: row.every_minutes,
      sendOpinions: row.send_opinions,
      createdBy: row.created_by,
      createdAt: row.created_at.toISOString(),
      running: row.run_began_at && {
        since: row.run_began_at.toISOString(),
        fetched: row.run_fetched,
      },
      last: row.last_ended_at && {
        endedAt: row.last_ended_at.toISOString(),
        succeeded: row.last_succeeded === true,
        fetched: row.run_fetched,
        failure: row.last_failure,
      },
      nextRunAt: row.enabled ? row.next_run_at.toISOString() : null,
      upToDateAt: row.up_to_date_at?.toISOString() ?? null,
      checkpoint: {
        position,
        readUpTo: position === null ? null : timeOf(protocol.progress(position)),
        held: row.beyond !== null,
      },
      setAside: open.get(row.id) ?? 0,
    };
  });
}

function timeOf(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
