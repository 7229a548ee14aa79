import type { DecodedImage } from '../image/decoded-image.ts';
import { pdqFrameHash } from '../image/pdq.ts';

/** A frame of a video, as a decoder gives it. */
export interface VideoFrame {
  readonly image: DecodedImage;
  /** Seconds from the beginning. */
  readonly timestamp: number;
}

/** What vPDQ keeps of a frame. */
export interface VpdqFrame {
  /** PDQ, 32 bytes in the order of the text form. */
  readonly hash: Uint8Array;
  /** 0 to 100. */
  readonly quality: number;
  /** Seconds from the beginning. */
  readonly timestamp: number;
}

/** Seconds from one frame that is hashed to the next, by custom. */
const interval = 1;

/**
 * Which frames of a video vPDQ takes: those whose number, from 0, is a multiple of this. The
 * reference counts frames by the average rate, and so does this, so that lists can be compared.
 *
 * @param frameRate frames a second, on average; 0 and less count as one frame a second
 */
export function vpdqStep(frameRate: number): number {
  // A rate computed from times falls short of a whole one by rounding.
  return Math.max(1, Math.floor(interval * frameRate + 1e-3));
}

/** vPDQ of one frame (Meta, 2022): PDQ of the whole frame, not sampled before. */
export function vpdqFrame({ image, timestamp }: VideoFrame): VpdqFrame {
  return { ...pdqFrameHash(image), timestamp };
}
