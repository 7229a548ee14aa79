/** Bytes of a PDQ hash. */
export const pdqBytes = 32;

/**
 * A PDQ hash from its text form, 64 hexadecimal digits in either case.
 *
 * @returns 32 bytes in the order of the text; bit `k` of the definition is bit `k & 7` of byte
 *   `31 - (k >> 3)`
 * @throws RangeError where the text is none
 */
export function parsePdq(text: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new RangeError(`"${text.slice(0, 80)}" is no PDQ hash. Give 64 hexadecimal digits.`);
  }
  return Uint8Array.from({ length: pdqBytes }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  );
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The text form of a PDQ hash: 64 lower-case hexadecimal digits. */
export function formatPdq(hash: Uint8Array): string {
  if (hash.length !== pdqBytes) {
    throw new RangeError(`a PDQ hash has ${pdqBytes} bytes, and this has ${hash.length}.`);
  }
  let text = '';
  for (const byte of hash) text += digits[byte];
  return text;
}
