import { randomBytes } from 'node:crypto';
import type { Database } from '../../storage/index.ts';
import { keyFor } from '../ledger/seal.ts';
import { sealBytes, unsealBytes } from '../ledger/seal-bytes.ts';

type Keys = Pick<Database, 'deriveKey'>;
const purpose = 'report webhook';

/** A secret that signs, and the text of it that the platform is given once. */
export function newSecret(): { readonly secret: Buffer; readonly text: string } {
  const secret = randomBytes(32);
  return { secret, text: `whsec_${secret.toString('base64')}` };
}

export function closeSecret(keys: Keys, secret: Buffer): Buffer {
  return sealBytes(keyFor(keys, purpose), purpose, secret);
}

/** @throws where it was sealed under another key, or was changed. */
export function openSecret(keys: Keys, sealed: Buffer): Buffer {
  return unsealBytes(keyFor(keys, purpose), purpose, sealed);
}
