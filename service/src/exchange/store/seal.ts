import { type Database, sealing } from '../../storage/index.ts';

type Keys = Pick<Database, 'deriveKey'>;

const sealed = sealing('exchange credentials');

/** Encrypts credentials, for whose they are alone. */
export function seal(keys: Keys, owner: string, credentials: object): Buffer {
  return sealed.seal(keys, owner, Buffer.from(JSON.stringify(credentials)));
}

/** @throws where they were sealed for another owner or under another key, or were changed. */
export function unseal(keys: Keys, owner: string, bytes: Buffer): Record<string, unknown> {
  return JSON.parse(sealed.unseal(keys, owner, bytes).toString('utf8'));
}
