/** Fingerprints that exchanges share and banks hold; values are lower-case hexadecimal text. */
export const sharedTypes = ['pdq', 'md5', 'sha1', 'sha256'] as const;
export type SharedType = (typeof sharedTypes)[number];

export interface SharedFingerprint {
  readonly type: SharedType;
  readonly value: string;
}

/** What one member of an exchange holds of an entry. `seed`: worth a look, no more. */
export interface SharedOpinion {
  /** Who holds it, by the name that the exchange gives. */
  readonly source: string;
  readonly category: 'positive' | 'negative' | 'seed';
  readonly tags: readonly string[];
}

/** One entry of an exchange, as far as it can be banked. */
export interface SharedRecord {
  readonly fingerprints: readonly SharedFingerprint[];
  readonly opinions: readonly SharedOpinion[];
  readonly tags: readonly string[];
  readonly note?: string;
  /** What the exchange's API needs to take an opinion on the entry. */
  readonly handle: Readonly<Record<string, unknown>>;
}

/** What a page says of one key: the entry as it now is, or that it is gone. */
export interface Update {
  readonly key: string;
  readonly record: SharedRecord | null;
}

const digits: Readonly<Record<SharedType, number>> = {
  pdq: 64,
  md5: 32,
  sha1: 40,
  sha256: 64,
};

/**
 * A fingerprint from text, whatever its case; undefined where the text is none of that type, or a PDQ
 * of zeros alone, which every picture without features has.
 */
export function fingerprintOf(type: SharedType, text: string): SharedFingerprint | undefined {
  const value = text.trim().toLowerCase();
  if (value.length !== digits[type] || !/^[0-9a-f]+$/.test(value)) return undefined;
  return type === 'pdq' && /^0+$/.test(value) ? undefined : { type, value };
}
