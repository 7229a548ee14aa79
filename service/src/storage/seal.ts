import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Database } from './database.ts';

type Keys = Pick<Database, 'deriveKey'>;

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts and decrypts for one purpose. */
export interface Sealing {
  /** Encrypts bytes, for one owner alone: nobody else's name opens them. */
  seal(keys: Keys, owner: string, bytes: Uint8Array): Buffer;
  /** @throws where they were sealed for another owner or under another key, or were changed. */
  unseal(keys: Keys, owner: string, sealed: Buffer): Buffer;
}

/**
 * Encryption under a key of the installation that is derived for one purpose (AES-256-GCM; NIST SP
 * 800-38D): 12 bytes of a random nonce, 16 of the tag, then the text, bound to whose it is.
 */
export function sealing(purpose: string): Sealing {
  return {
    seal(keys, owner, bytes) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, keys.deriveKey(purpose), nonce);
      cipher.setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    unseal(keys, owner, sealed) {
      const tagAt = nonceBytes + tagBytes;
      const nonce = sealed.subarray(0, nonceBytes);
      const decipher = createDecipheriv(algorithm, keys.deriveKey(purpose), nonce);
      decipher.setAAD(Buffer.from(owner));
      decipher.setAuthTag(sealed.subarray(nonceBytes, tagAt));
      return Buffer.concat([decipher.update(sealed.subarray(tagAt)), decipher.final()]);
    },
  };
}
