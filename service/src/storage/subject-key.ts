import { hash } from 'node:crypto';

/** Makes the keys of subjects under one installation key. */
export interface SubjectKeys {
  /** The key as the text of a UUID, for parameters and results. */
  uuid(kind: string, id: string): string;
  /** The key as its 16 bytes, for binary COPY. */
  bytes(kind: string, id: string): Buffer;
}

const blockLength = 64;

/**
 * A subject's key: the first 128 bits of HMAC-SHA-256 (RFC 2104, FIPS 180-4) of `kind`, a NUL byte
 * and `id` (UTF-8) under the installation's key. The kinds hold no NUL, so no two pairs have one
 * text.
 */
export function createSubjectKeys(key: Buffer): SubjectKeys {
  const block = Buffer.alloc(blockLength);
  (key.length > blockLength ? hash('sha256', key, 'buffer') : key).copy(block);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = Buffer.alloc(blockLength + 32);
  block.forEach((byte, index) => {
    outer[index] = byte ^ 0x5c;
  });
  let message = Buffer.alloc(1024);
  inner.forEach((byte, index) => {
    message[index] = byte;
  });

  const digest = (kind: string, id: string): Buffer => {
    const needed = blockLength + (kind.length + 1 + id.length) * 3;
    if (needed > message.length) {
      const grown = Buffer.alloc(needed * 2);
      message.copy(grown, 0, 0, blockLength);
      message = grown;
    }
    let length = blockLength + message.write(kind, blockLength, 'utf8');
    message[length] = 0;
    length += 1;
    length += message.write(id, length, 'utf8');
    hash('sha256', message.subarray(0, length), 'buffer').copy(outer, blockLength);
    return hash('sha256', outer, 'buffer');
  };

  return {
    uuid: (kind, id) => uuidText(digest(kind, id).toString('hex', 0, 16)),
    bytes: (kind, id) => digest(kind, id).subarray(0, 16),
  };
}

function uuidText(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
