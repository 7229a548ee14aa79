import { createHash } from 'node:crypto';

/** Digests of the bytes of a file, as lower-case hexadecimal digits. */
export interface ExactDigests {
  /** 32 digits. */
  readonly md5: string;
  /** 40 digits. */
  readonly sha1: string;
  /** 64 digits. */
  readonly sha256: string;
}

/**
 * MD5, SHA-1 and SHA-256 in one pass over the bytes of a file, a stream or an array of pieces; no
 * more than one piece is held. A piece is taken up before the next one is asked for.
 *
 * @throws whatever the pieces throw
 */
export async function exactDigests(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<ExactDigests> {
  const hashes = [createHash('md5'), createHash('sha1'), createHash('sha256')];
  for await (const piece of pieces) for (const hash of hashes) hash.update(piece);
  const [md5, sha1, sha256] = hashes.map((hash) => hash.digest('hex'));
  return { md5, sha1, sha256 };
}
