import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Database } from '../../storage/index.ts';

type Keys = Pick<Database, 'deriveKey'>;

const algorithm = 'aes-256-gcm';
const purpose = 'outside matchers';
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts bytes under a key of the installation (AES-256-GCM), for one owner alone. */
export function seal(keys: Keys, owner: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keys.deriveKey(purpose), nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws where they were sealed for another owner or under another key, or were changed. */
export function unseal(keys: Keys, owner: string, sealed: Buffer): Buffer {
  const tagAt = nonceBytes + tagBytes;
  const nonce = sealed.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, keys.deriveKey(purpose), nonce);
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(sealed.subarray(nonceBytes, tagAt));
  return Buffer.concat([decipher.update(sealed.subarray(tagAt)), decipher.final()]);
}
