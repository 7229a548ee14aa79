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

/** Frames of a video's vPDQ, `hash,quality,seconds` each, from the JSON list of them or one a line. */
export function framesOf(text: string): string[] | undefined {
  const frames = text
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/["\s]+,?["\s]*/)
    .filter((frame) => frame !== '');
  const whole = frames.every((frame) => /^[0-9a-f]{64},\d{1,3},\d+(\.\d+)?$/i.test(frame));
  return frames.length > 0 && whole ? frames : undefined;
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
