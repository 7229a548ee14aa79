import { type FileHandle, open } from 'node:fs/promises';
import {
  type DecodedImage,
  type Dihedral,
  decodeImage,
  dihedrals,
  type ExactDigests,
  exactDigests,
  formatPdq,
  pdqDihedralHashes,
  pdqHash,
  trimLetterbox,
  UndecodableImage,
} from '@breakwater/fingerprint';
import type { HashLimits, HashOptions, MediaHashes } from './media-hashes.ts';
import { notRegular, unreadable } from './unreadable-file.ts';
import { hashVideo } from './video/hash-video.ts';
import { isVideo, videoHeadBytes } from './video/is-video.ts';

/**
 * The fingerprints of a file, decoded in this process. An image is held in memory, whole and
 * decoded; a video, told by its first bytes, is streamed.
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
    if (isVideo(await headOf(file))) return await hashVideoFile(file, path);
    if (stat.size > limits.maxImageBytes) return await tooLarge(file, stat.size, limits);
    return await hashImage(await file.readFile(), options, limits);
  } catch (error) {
    throw unreadable(error);
  } finally {
    await file?.close();
  }
}

async function headOf(file: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(videoHeadBytes), { position: 0 });
  return buffer.subarray(0, bytesRead);
}

async function hashVideoFile(file: FileHandle, path: string): Promise<MediaHashes> {
  const [video, digests] = await Promise.all([hashVideo(path), digestsOf(file)]);
  return { ...video, ...digests };
}

function digestsOf(file: FileHandle): Promise<ExactDigests> {
  return exactDigests(file.createReadStream({ autoClose: false, start: 0 }));
}

async function tooLarge(
  file: FileHandle,
  size: number,
  { maxImageBytes }: HashLimits,
): Promise<MediaHashes> {
  const digests = await digestsOf(file);
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
