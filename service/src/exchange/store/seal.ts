import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Database } from '../../storage/index.ts';

type Keys = Pick<Database, 'deriveKey'>;

const algorithm = 'aes-256-gcm';
const purpose = 'exchange credentials';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts credentials under a key of the installation (AES-256-GCM; NIST SP 800-38D), bound to
 * whose they are: 12 bytes of a random nonce, 16 of the tag, then the text.
 *
 * @param owner whose they are; nobody else's name opens them.
 */
export function seal(keys: Keys, owner: string, credentials: object): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keys.deriveKey(purpose), nonce);
  cipher.setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(JSON.stringify(credentials), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** @throws where they were sealed for another owner or under another key, or were changed. */
export function unseal(keys: Keys, owner: string, sealed: Buffer): Record<string, unknown> {
  const decipher = createDecipheriv(
    algorithm,
    keys.deriveKey(purpose),
    sealed.subarray(0, nonceBytes),
  );
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = decipher.update(sealed.subarray(nonceBytes + tagBytes), undefined, 'utf8');
  return JSON.parse(text + decipher.final('utf8'));
}
