/** What a hash may be, by its digits: 64 are PDQ or SHA-256. */
const typesByDigits = new Map([
  [32, ['md5']],
  [40, ['sha1']],
  [64, ['pdq', 'sha256']],
] as const);

export type HashType = 'md5' | 'sha1' | 'pdq' | 'sha256';

export interface Hash {
  readonly type: HashType;
  /** Hexadecimal digits, small. */
  readonly value: string;
}

/** What somebody may mean by a text, the likeliest first; nothing where it is no hash. */
export function hashesOf(text: string): Hash[] {
  const [, named, value] =
    /^\s*(?:(pdq|md5|sha1|sha256)\s*[:,]\s*)?([0-9a-f]+)\s*$/i.exec(text) ?? [];
  if (!value) return [];
  const types: readonly HashType[] = typesByDigits.get(value.length as 32 | 40 | 64) ?? [];
  return types
    .filter((type) => !named || type === named.toLowerCase())
    .map((type) => ({ type, value: value.toLowerCase() }));
}
