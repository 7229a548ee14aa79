import sharp, { type Sharp } from 'sharp';
import type { DecodedImage } from './decoded-image.ts';
import { greyByHeader } from './grey-by-header.ts';

export interface DecodeOptions {
  /** Pixels above which an image is refused before its pixels are decoded; 268,402,689 unless told. */
  readonly maxPixels?: number;
}

/** Why an image could not be decoded, in the decoder's words. */
export class UndecodableImage extends Error {
  override readonly name = 'UndecodableImage';
}

const largest = 16_383 ** 2;

/**
 * Decodes JPEG, PNG, WebP, GIF (first frame), TIFF (first page) and AVIF to eight bits a channel,
 * with neither orientation nor colour profile applied, as PDQ wants it.
 *
 * Bytes that nobody sees (an unknown tag, a stray byte between segments) do not matter; an image
 * that ends early does. The pixels take `width * height * channels` bytes. To decode many at once,
 * begin many: each runs on a thread of Node's pool.
 *
 * @throws UndecodableImage where these bytes are no image, one that is cut off, or one too large
 */
export async function decodeImage(
  bytes: Uint8Array,
  { maxPixels = largest }: DecodeOptions = {},
): Promise<DecodedImage> {
  const options = {
    limitInputPixels: maxPixels,
    sequentialRead: true,
    failOn: 'truncated',
    ignoreIcc: true,
  } as const;
  try {
    const grey = greyByHeader(bytes) ?? (await hasGreySpace(sharp(bytes, options)));
    const { data, info } = await sharp(bytes, options)
      // Three equal channels would give another luma, by rounding.
      .toColourspace(grey ? 'b-w' : 'srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { width, height, channels: channels as DecodedImage['channels'], data };
  } catch (error) {
    throw new UndecodableImage(reasonOf(error as Error), { cause: error });
  }
}

async function hasGreySpace(image: Sharp): Promise<boolean> {
  const { space } = await image.metadata();
  return space === 'b-w' || space === 'grey16';
}

const plainReasons: Readonly<Record<string, string>> = {
  'Input buffer contains unsupported image format': 'it is no image of a known format',
  'Input Buffer is empty': 'it is empty',
};

const damagedHeader = 'Input buffer has corrupt header:';

/** The decoder's first line, which the rest repeats; of a header its last line, which concludes. */
function reasonOf({ message }: Error): string {
  if (message.startsWith(damagedHeader)) {
    const conclusion = message.slice(damagedHeader.length).trim().split('\n').at(-1);
    return `its header is damaged${conclusion && `: ${conclusion}`}`;
  }
  const [line] = message.split('\n');
  return plainReasons[line.trim()] ?? line.trim();
}
