import type { AskedFingerprint, AskedMedium } from '../../banks/index.ts';
import type { MediaHashes } from '../../media/index.ts';

/** A medium that was sent to be looked at. */
export interface SentMedium {
  /** Names it by its digest: `sha256:…`. */
  readonly name: string;
  /** The platform's own name of it. */
  readonly reference: string | null;
  /** The platform's id of the account that it is from. */
  readonly account: string | null;
  /** As they are told to whoever sent it. */
  readonly digests: Digests & { readonly quality?: number };
  /** What is looked for, the most certain first. */
  readonly fingerprints: AskedMedium;
  /** Why it could not be looked at, or not at all of it. */
  readonly unscannable: string | null;
}

/** Fingerprints of a medium, as a program sends them. */
export interface Digests {
  readonly pdq?: string;
  readonly md5?: string;
  readonly sha1?: string;
  readonly sha256?: string;
  readonly vpdq?: string[];
}

/** What is looked for of a file: its digests, its picture in all positions and without its bars. */
export function fingerprintsOfFile(hashes: MediaHashes): AskedMedium {
  const { quality, dihedral, trimmed } = hashes;
  const turned = Object.entries(dihedral ?? {}).filter(([position]) => position !== 'original');
  return [
    ...fingerprintsOfDigests(hashes, quality),
    ...turned.map(([position, value]) => picture(value, quality, position)),
    ...(trimmed ? [picture(trimmed.pdq, trimmed.quality, 'trimmed')] : []),
  ];
}

/** The most certain first: it names the medium. */
export function fingerprintsOfDigests(
  digests: Omit<Digests, 'vpdq'> & { readonly vpdq?: readonly string[] },
  quality: number | undefined,
): AskedMedium {
  const { sha256, sha1, md5, pdq, vpdq } = digests;
  return [
    ...(sha256 ? [{ type: 'sha256', value: sha256 } as const] : []),
    ...(sha1 ? [{ type: 'sha1', value: sha1 } as const] : []),
    ...(md5 ? [{ type: 'md5', value: md5 } as const] : []),
    ...(pdq ? [picture(pdq, quality)] : []),
    ...(vpdq ? [{ type: 'vpdq', value: JSON.stringify(vpdq) } as const] : []),
  ];
}

function picture(value: string, quality: number | undefined, position?: string): AskedFingerprint {
  return {
    type: 'pdq',
    value,
    ...(quality !== undefined && { quality }),
    ...(position !== undefined && { position }),
  };
}
