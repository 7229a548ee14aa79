import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
} from 'node:fs';
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
import { hashVideo } from './video/hash-video.ts';
import { isVideo, videoHeadBytes } from './video/is-video.ts';

/**
 * The fingerprints of a file, decoded in this process, which blocks while it reads: it is made for
 * a process of its own. An image is held in memory, whole and decoded; a video, told by its first
 * bytes, is streamed.
 *
 * @throws UnreadableFile
 */
export async function hashFile(
  path: string,
  options: HashOptions,
  limits: HashLimits,
): Promise<MediaHashes> {
  try {
    const content = read(path, limits);
    if (content === 'video') return await hashVideoFile(path);
    if (content === 'large') return await tooLarge(path, limits);
    return await hashImage(content, options, limits);
  } catch (error) {
    throw unreadable(error);
  }
}

/** The bytes of a file that may be an image, or why it is none. */
function read(path: string, { maxImageBytes }: HashLimits): Uint8Array | 'video' | 'large' {
  // A pipe that nobody writes to would not open otherwise; of a file it makes no difference.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw notRegular(stat);
    const head = new Uint8Array(videoHeadBytes);
    const length = readSync(file, head, { position: 0 });
    if (isVideo(head.subarray(0, length))) return 'video';
    if (stat.size > maxImageBytes) return 'large';
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

async function hashVideoFile(path: string): Promise<MediaHashes> {
  const [video, digests] = await Promise.all([
    hashVideo(path),
    exactDigests(createReadStream(path)),
  ]);
  return { ...video, ...digests };
}

async function tooLarge(path: string, { maxImageBytes }: HashLimits): Promise<MediaHashes> {
  const digests = await exactDigests(createReadStream(path));
  return { ...digests, error: `is no video, and too large for an image (${maxImageBytes} bytes).` };
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
