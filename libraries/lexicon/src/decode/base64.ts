import { type Decoded, Decoding } from './decoded.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Map([...digits].map((digit, at) => [digit, at]));
values.set('-', 62);
values.set('_', 63);
/** Both cases in one word, as ordinary words have not. */
const mayEncode = /[a-z0-9+/_-][A-Z]/;
const encoded = /(?<![\w+/-])[\w+/-]{8,400}={0,2}(?![\w+/-])/g;

/** What words in base64 (RFC 4648) say, where that is text of letters. */
export function fromBase64(text: string): Decoded[] {
  if (!mayEncode.test(text)) return [];
  const found: Decoded[] = [];
  for (const { 0: word, index } of text.matchAll(encoded)) {
    const said = bytesOf(word.replace(/=+$/, ''));
    if (!/^[\x20-\x7e]*[a-z][\x20-\x7e]*$/i.test(said)) continue;
    const decoding = new Decoding();
    decoding.put(said, index, index + word.length);
    found.push(decoding.done('encoded', 5));
  }
  return found;
}

/** Bytes as characters; those past the first that is no ASCII are of no interest. */
function bytesOf(word: string): string {
  let said = '';
  let held = 0;
  let bits = 0;
  for (const digit of word) {
    held = ((held << 6) | (values.get(digit) as number)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    said += String.fromCharCode(byte);
    if (byte > 126 || byte < 32) break;
  }
  return said;
}
