import type { Actor, Scope } from '../../http/index.ts';
import type { Database } from '../../storage/index.ts';
import { secretDigest } from '../secret.ts';

/**
 * Keys of one scope, by the digest of their text as hexadecimal: for routes that answer from memory,
 * also while the record cannot be reached. Whoever holds them reads them anew when the fingerprint
 * changes, so that a key that was withdrawn ends there too.
 */
export interface HeldKeys {
  readonly fingerprint: string;
  readonly actors: ReadonlyMap<string, Actor>;
}

/** A text that is another one when any key came or was withdrawn. */
export async function keysFingerprint({ pool }: Pick<Database, 'pool'>): Promise<string> {
  const { rows } = await pool.query<{ fingerprint: string }>(
    `SELECT count(*) || ':' || count(withdrawn_at) AS fingerprint FROM access.api_key`,
  );
  return rows[0].fingerprint;
}

/** The keys with a scope that hold now. */
export async function heldKeys(source: Pick<Database, 'pool'>, scope: Scope): Promise<HeldKeys> {
  const fingerprint = await keysFingerprint(source);
  const { rows } = await source.pool.query<{
    digest: Buffer;
    id: string;
    name: string;
    scopes: Scope[];
  }>(
    `SELECT digest, id, name, scopes FROM access.api_key
     WHERE withdrawn_at IS NULL AND $1 = ANY (scopes)`,
    [scope],
  );
  const actors = new Map<string, Actor>(
    rows.map(({ digest, id, name, scopes }) => [
      digest.toString('hex'),
      { kind: 'key', id, name, scopes },
    ]),
  );
  return { fingerprint, actors };
}

/** Whose key this is, of those that are held. */
export function actorOfKey({ actors }: HeldKeys, secret: string): Actor | undefined {
  return actors.get(secretDigest(secret).toString('hex'));
}
