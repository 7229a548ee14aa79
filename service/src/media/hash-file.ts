import { type FileHandle, open } from 'node:fs/promises';
import {
  type DecodedImage,
  type Dihedral,
  decodeImage,
  dihedrals,
  exactDigests,
  formatPdq,
  pdqDihedralHashes,
  pdqHash,
  trimLetterbox,
  UndecodableImage,
} from '@breakwater/fingerprint';
import type { HashLimits, HashOptions, MediaHashes } from './media-hashes.ts';
import { notRegular, unreadable } from './unreadable-file.ts';

/**
 * The fingerprints of a file, decoded in this process. An image is held in memory, whole and
 * decoded; anything else is streamed.
 *
 * @throws UnreadableFile
 */
export async function hashFile(
  path: string,
  options: HashOptions,
  limits: HashLimits,
): Promise<MediaHashes> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const stat = await file.stat();
    if (!stat.isFile()) throw notRegular(stat);
    const { size } = stat;
    if (size > limits.maxImageBytes) return await tooLarge(file, size, limits);
    return await hashImage(await file.readFile(), options, limits);
  } catch (error) {
    throw unreadable(error);
  } finally {
    await file?.close();
  }
}

async function tooLarge(
  file: FileHandle,
  size: number,
  { maxImageBytes }: HashLimits,
): Promise<MediaHashes> {
  const digests = await exactDigests(file.createReadStream({ autoClose: false }));
  return { ...digests, error: `has ${size} bytes, and an image may have ${maxImageBytes}.` };
}

async function hashImage(
  bytes: Uint8Array,
  options: HashOptions,
  { maxPixels }: HashLimits,
): Promise<MediaHashes> {
  // The decoder has a thread of its own: the digests are computed meanwhile.
  const decoding = decodeImage(bytes, { maxPixels }).catch((error: unknown) => error);
  const digests = await exactDigests([bytes]);
  const decoded = await decoding;
  if (decoded instanceof UndecodableImage) {
    return { ...digests, error: `cannot be decoded: ${decoded.message}.` };
  }
  if (decoded instanceof Error) throw decoded;
  return { ...perceptualHashes(decoded as DecodedImage, options), ...digests };
}

function perceptualHashes(image: DecodedImage, { dihedral, trim }: HashOptions) {
  const { hash, quality } = pdqHash(image);
  const within = trim ? trimLetterbox(image) : image;
  return {
    pdq: formatPdq(hash),
    quality,
    ...(dihedral ? { dihedral: dihedralTexts(image) } : undefined),
    ...(within === image ? undefined : { trimmed: textOf(within) }),
  };
}

function textOf(image: DecodedImage): { pdq: string; quality: number } {
  const { hash, quality } = pdqHash(image);
  return { pdq: formatPdq(hash), quality };
}

function dihedralTexts(image: DecodedImage): Record<Dihedral, string> {
  const { hashes } = pdqDihedralHashes(image);
  const texts = dihedrals.map((dihedral) => [dihedral, formatPdq(hashes[dihedral])]);
  return Object.fromEntries(texts) as Record<Dihedral, string>;
}
