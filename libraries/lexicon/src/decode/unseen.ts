import { type Decoded, Decoding } from './decoded.ts';

const mayHide = /[\u{e0020}-\u{e007e}]|[\u{e0100}-\u{e01ef}]/u;

/**
 * What is written in characters that nobody sees: tags (U+E0020 and on, ASCII one to one) and variation
 * selectors (U+E0100 and on, the bytes from 16).
 */
export function unseenText(text: string): Decoded | undefined {
  if (!mayHide.test(text)) return undefined;
  const decoding = new Decoding();
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const end = at + character.length;
    if (code >= 0xe0020 && code <= 0xe007e) {
      decoding.put(String.fromCharCode(code - 0xe0000), at, end);
    } else if (code >= 0xe0100 && code <= 0xe016e) {
      decoding.put(String.fromCharCode(code - 0xe0100 + 16), at, end);
    } else if (/\s/.test(character)) decoding.put(' ', at, end);
    at = end;
  }
  return decoding.done('encoded', 4);
}
