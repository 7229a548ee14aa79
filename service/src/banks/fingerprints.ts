import { formatVpdq, parseVpdq, type VpdqFrame } from '@breakwater/fingerprint';

/** Kinds of fingerprints that banks hold. `vpdq` is of a video, `pdq` of an image. */
export const fingerprintTypes = ['pdq', 'md5', 'sha1', 'sha256', 'vpdq'] as const;
export type FingerprintType = (typeof fingerprintTypes)[number];

/** Numbers of the types in the tables; a number is never given to another type. */
export const fingerprintCodes: Readonly<Record<FingerprintType, number>> = {
  pdq: 1,
  md5: 2,
  sha1: 3,
  sha256: 4,
  vpdq: 5,
};

export interface Fingerprint {
  readonly type: FingerprintType;
  /** Lower-case hexadecimal; of `vpdq` the JSON list that exchanges carry (`formatVpdq`). */
  readonly value: string;
}

/** Text that is no fingerprint of its type; the message says what is expected. */
export class InvalidFingerprint extends Error {
  override readonly name = 'InvalidFingerprint';
}

const digits = { pdq: 64, md5: 32, sha1: 40, sha256: 64 } as const;

const typesByCode = new Map(fingerprintTypes.map((type) => [fingerprintCodes[type], type]));

export function fingerprintTypeOf(code: number): FingerprintType {
  return typesByCode.get(code)!;
}

/**
 * The bytes of a fingerprint, as the tables hold them; hexadecimal text may come in either case.
 *
 * @throws InvalidFingerprint
 */
export function fingerprintBytes({ type, value }: Fingerprint): Buffer {
  if (type === 'vpdq') return vpdqBytes(value);
  if (value.length !== digits[type] || !/^[0-9a-f]+$/i.test(value)) {
    throw new InvalidFingerprint(
      `"${value.slice(0, 80)}" is no ${type}: give ${digits[type]} hexadecimal digits`,
    );
  }
  return Buffer.from(value, 'hex');
}

/** Whether a PDQ is of a picture without features: zeros alone, as of every other such picture. */
export function isFeatureless(pdq: Uint8Array): boolean {
  return pdq.every((byte) => byte === 0);
}

/** The text of a fingerprint from its bytes. */
export function fingerprintText(type: FingerprintType, bytes: Buffer): string {
  return type === 'vpdq' ? formatVpdq(vpdqFramesOf(bytes)) : bytes.toString('hex');
}

/** Of a frame: 32 bytes of its hash, one of its quality, four of its time in milliseconds. */
const frameBytes = 37;

/** The frames of a `vpdq` from its bytes. */
export function vpdqFramesOf(bytes: Buffer): VpdqFrame[] {
  return Array.from({ length: bytes.length / frameBytes }, (_, index) => {
    const at = index * frameBytes;
    return {
      hash: bytes.subarray(at, at + 32),
      quality: bytes[at + 32],
      timestamp: bytes.readUInt32BE(at + 33) / 1000,
    };
  });
}

function vpdqBytes(text: string): Buffer {
  const frames = framesOf(text);
  if (frames.length === 0) throw new InvalidFingerprint('this vpdq has no frames');
  const bytes = Buffer.alloc(frames.length * frameBytes);
  frames.forEach(({ hash, quality, timestamp }, index) => {
    const at = index * frameBytes;
    bytes.set(hash, at);
    bytes[at + 32] = quality;
    bytes.writeUInt32BE(Math.min(Math.round(timestamp * 1000), 0xffffffff), at + 33);
  });
  return bytes;
}

function framesOf(text: string): VpdqFrame[] {
  try {
    return parseVpdq(text);
  } catch (error) {
    throw new InvalidFingerprint((error as Error).message, { cause: error });
  }
}
