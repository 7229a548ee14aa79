import { sql } from 'kysely';
import type { AnyTransaction, Database } from '../../storage/index.ts';
import { sharedOwner } from './exchanges.ts';
import { seal } from './seal.ts';

/** Sets the credentials of all exchanges of a protocol that have none of their own, or none. */
export async function setProtocolCredentials(
  transaction: AnyTransaction,
  keys: Pick<Database, 'deriveKey'>,
  protocol: string,
  credentials: object | null,
  now: number,
): Promise<void> {
  if (credentials === null) {
    await sql`DELETE FROM exchange.protocol_credentials WHERE protocol = ${protocol}`.execute(
      transaction,
    );
    return;
  }
  const sealed = seal(keys, sharedOwner(protocol), credentials);
  await sql`INSERT INTO exchange.protocol_credentials (protocol, credentials, set_at)
    VALUES (${protocol}, ${sealed}, ${new Date(now)})
    ON CONFLICT (protocol) DO UPDATE SET credentials = excluded.credentials,
      set_at = excluded.set_at`.execute(transaction);
}
