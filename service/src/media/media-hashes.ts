import type { Dihedral, ExactDigests } from '@breakwater/fingerprint';

/** What is computed of a file beside its exact digests. */
export interface HashOptions {
  /** PDQ in all eight positions of an image. */
  readonly dihedral?: boolean;
  /** PDQ of what is within bars of one colour, where an image has such bars. */
  readonly trim?: boolean;
}

/** The fingerprints of a file. PDQ hashes are text, 64 hexadecimal digits. */
export interface MediaHashes extends ExactDigests {
  /** Of an image. */
  readonly pdq?: string;
  /** Of an image, 0 to 100. */
  readonly quality?: number;
  readonly dihedral?: Readonly<Record<Dihedral, string>>;
  readonly trimmed?: { readonly pdq: string; readonly quality: number };
  /** Of a video, a string for each frame: `hash,quality,timestamp` (`parseVpdq` reads the list). */
  readonly vpdq?: readonly string[];
  /** Why a file, which was read whole, has no fingerprint, or one of a part of it alone. */
  readonly error?: string;
}

/** What one file may cost. */
export interface HashLimits {
  /** Pixels above which an image is refused. */
  readonly maxPixels: number;
  /** Bytes above which a file is not taken for an image; digests and videos are streamed. */
  readonly maxImageBytes: number;
  /** Bytes of memory above which the decoding process ends itself. */
  readonly maxMemory: number;
}
