/** The pixels of an image, as a decoder gives them. */
export interface DecodedImage {
  /** Pixels, at least 1. */
  readonly width: number;
  /** Pixels, at least 1. */
  readonly height: number;
  /** Bytes a pixel: grey, grey and alpha, RGB, or RGB and alpha. Alpha is passed over. */
  readonly channels: 1 | 2 | 3 | 4;
  /** `width * height * channels` bytes, row by row from the top left, without padding. */
  readonly data: Uint8Array;
}
