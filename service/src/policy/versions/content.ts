import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { type Database, sealing } from '../../storage/index.ts';
import { type PolicyDocument, serialisePolicy } from '../document/policy-document.ts';

type Keys = Pick<Database, 'deriveKey'>;

const { seal, unseal } = sealing('policy');

/** Seals any value, packed: whoever has the database alone reads no term. */
export function sealValue(keys: Keys, owner: string, value: unknown): Buffer {
  return seal(keys, owner, zstdCompressSync(JSON.stringify(value)));
}

export function unsealValue(keys: Keys, owner: string, sealed: Buffer): unknown {
  return JSON.parse(zstdDecompressSync(unseal(keys, owner, sealed)).toString('utf8'));
}

const owner = (version: number) => `policy version ${version}`;

/** The content of a version: bound to its number, so that none can be put in the place of another. */
export function contentOf(keys: Keys, version: number, document: PolicyDocument): Buffer {
  return seal(keys, owner(version), zstdCompressSync(serialisePolicy(document)));
}

/** Version 1 is the default policy, which is no secret; it was written before there was a key. */
export function documentFrom(keys: Keys, version: number, content: Buffer): PolicyDocument {
  if (version === 1) return JSON.parse(content.toString('utf8'));
  return unsealValue(keys, owner(version), content) as PolicyDocument;
}
