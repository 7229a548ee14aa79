import { borrowedLetters } from './alphabets.ts';
import { fromBase64 } from './base64.ts';
import type { Decoded } from './decoded.ts';
import { withoutEscapes } from './escapes.ts';
import { undrawn } from './fonts.ts';
import { spelledOut } from './spelled-out.ts';
import { unseenText } from './unseen.ts';

const notAscii = /[^\0-\x7f]/;

/** What else a text may say, each way of writing by itself. Cost: a look at the text for each way. */
export function decodings(text: string): Decoded[] {
  const found = [...spelledOut(text), ...fromBase64(text)];
  const plain = withoutEscapes(text);
  if (plain) found.push(plain);
  if (!notAscii.test(text)) return found;
  const unseen = unseenText(text);
  if (unseen) found.push(unseen);
  return [...found, ...undrawn(text), ...borrowedLetters(text)];
}
