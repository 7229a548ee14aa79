import type { DecodedImage } from './decoded-image.ts';

/** How far a channel may lie from the border's colour, of 255; compression leaves such noise. */
const tolerance = 24;
/** The share of a line that may lie farther: ringing beside the picture, a watermark's edge. */
const strays = 0.01;

/**
 * An image without the bars of one colour along its sides: letterbox, pillarbox, frame. PDQ does
 * not survive such bars (5 % of border moves it by 84 to 114 bits); the hash of the trimmed image
 * beside that of the whole finds the picture within.
 *
 * A line belongs to a bar where 99 % of its pixels have the colour of the side's corner, within 24
 * of 255 a channel. Each side has its own colour.
 *
 * @returns a copy of what is within, or the same image where there is no bar or nothing but bars
 */
export function trimLetterbox(image: DecodedImage): DecodedImage {
  const { width, height } = image;
  const top = barOf(height, (i) => rowAt(image, i));
  if (top === height) return image;
  const bottom = barOf(height - top, (i) => rowAt(image, height - 1 - i));
  const rows = { from: top, to: height - bottom };
  const left = barOf(width, (i) => columnAt(image, i, rows));
  const right = barOf(width - left, (i) => columnAt(image, width - 1 - i, rows));
  if (left + right === width) return image;
  if (top + bottom + left + right === 0) return image;
  return crop(image, { left, top, width: width - left - right, height: rows.to - rows.from });
}

/** Pixels of one line: the byte where they begin, the bytes from one to the next, how many. */
interface Line {
  readonly image: DecodedImage;
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

function rowAt(image: DecodedImage, row: number): Line {
  const { width, channels } = image;
  return { image, start: row * width * channels, step: channels, length: width };
}

function columnAt(image: DecodedImage, column: number, rows: { from: number; to: number }): Line {
  const { width, channels } = image;
  return {
    image,
    start: (rows.from * width + column) * channels,
    step: width * channels,
    length: rows.to - rows.from,
  };
}

/** How many lines, from the outermost on, have the colour of the first pixel. */
function barOf(lines: number, lineAt: (i: number) => Line): number {
  const colour = lineAt(0).start;
  let bar = 0;
  while (bar < lines && hasColour(lineAt(bar), colour)) bar++;
  return bar;
}

function hasColour({ image, start, step, length }: Line, colour: number): boolean {
  const { data, channels } = image;
  const bands = channels < 3 ? 1 : 3;
  const allowed = Math.floor(length * strays);
  let found = 0;
  for (let i = 0, at = start; i < length; i++, at += step) {
    for (let band = 0; band < bands; band++) {
      if (Math.abs(data[at + band] - data[colour + band]) <= tolerance) continue;
      if (++found > allowed) return false;
      break;
    }
  }
  return true;
}

function crop(
  { width: fullWidth, channels, data }: DecodedImage,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): DecodedImage {
  const cropped = new Uint8Array(width * height * channels);
  for (let row = 0; row < height; row++) {
    const from = ((top + row) * fullWidth + left) * channels;
    cropped.set(data.subarray(from, from + width * channels), row * width * channels);
  }
  return { width, height, channels, data: cropped };
}
