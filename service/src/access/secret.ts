import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, as text that fits an address and a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret. It is random, so a plain digest gives nothing away. */
export function secretDigest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
