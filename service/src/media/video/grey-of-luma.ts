import type { DecodedImage } from '@breakwater/fingerprint';

/** The luma of a frame, as decoders keep it. */
export interface LumaPlane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Bytes before the first row. */
  readonly offset: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
  /** Bits a value, 8 to 16; above 8 a value has two bytes, the low one first. */
  readonly depth: number;
  /** False where black is 16 and white 235 of 255, as in most video. */
  readonly fullRange: boolean;
}

/**
 * A grey image of the luma of a frame, black 0 and white 255: what luma computed from the colours
 * of the frame comes to, but for their rounding. Against the reference, which goes by the colours,
 * hashes differ in 0 to 4 bits.
 */
export function greyOfLuma(plane: LumaPlane): DecodedImage {
  const { width, height, data, offset, stride, depth } = plane;
  const scale = scaleOf(plane);
  const grey = new Uint8Array(width * height);
  const wide = depth > 8;
  for (let row = 0, to = 0; row < height; row++) {
    let from = offset + row * stride;
    for (let column = 0; column < width; column++, to++, from += wide ? 2 : 1) {
      const value = wide ? (data[from]! | (data[from + 1]! << 8)) >> (depth - 8) : data[from]!;
      grey[to] = scale[value]!;
    }
  }
  return { width, height, channels: 1, data: grey };
}

function scaleOf({ fullRange }: LumaPlane): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 256 }, (_, value) =>
    fullRange ? value : ((value - 16) * 255) / 219,
  );
}
