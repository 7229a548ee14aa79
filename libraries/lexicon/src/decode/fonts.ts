import { type Decoded, Decoding } from './decoded.ts';

/** Letters turned upside down; a text so written also runs backwards, as terms are found anyway. */
const turned: Readonly<Record<string, string>> = {
  ɐ: 'a',
  ɔ: 'c',
  ǝ: 'e',
  ɟ: 'f',
  ƃ: 'g',
  ɓ: 'g',
  ᵷ: 'g',
  ɥ: 'h',
  ᴉ: 'i',
  ı: 'i',
  ɾ: 'j',
  ſ: 'j',
  ʞ: 'k',
  ꞁ: 'l',
  ʃ: 'l',
  ɯ: 'm',
  ᴎ: 'n',
  ɹ: 'r',
  ʇ: 't',
  ʌ: 'v',
  ʍ: 'w',
  ʎ: 'y',
};
/** Letters that are others when turned. */
const turning: Readonly<Record<string, string>> = {
  b: 'q',
  q: 'b',
  d: 'p',
  p: 'd',
  n: 'u',
  u: 'n',
  m: 'w',
  w: 'm',
};

/** Letters above letters, as medieval scribes wrote them (U+0363 and on). */
const above: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aeioucdhmrtvx'].map((letter, at) => [String.fromCharCode(0x363 + at), letter]),
);

/** Signs of mathematics, and letters of other scripts, in which generators of "fonts" see Latin ones. */
const shapes: Readonly<Record<string, string>> = {
  '∩': 'n',
  '∪': 'u',
  '∧': 'a',
  '∨': 'v',
  '∈': 'e',
  '∊': 'e',
  '∘': 'o',
  '⊤': 't',
  '∫': 's',
  '∣': 'l',
  '×': 'x',
  ᗩ: 'a',
  ᗷ: 'b',
  ᗪ: 'd',
  ᖴ: 'f',
  ᕼ: 'h',
  ᒍ: 'j',
  ᒪ: 'l',
  ᗰ: 'm',
  ᑎ: 'n',
  ᑭ: 'p',
  ᑫ: 'q',
  ᖇ: 'r',
  ᔕ: 's',
  ᑌ: 'u',
  ᐯ: 'v',
  ᗯ: 'w',
  '᙭': 'x',
  ᘔ: 'z',
  卂: 'a',
  乃: 'b',
  匚: 'c',
  刀: 'd',
  乇: 'e',
  下: 'f',
  厶: 'g',
  卄: 'h',
  工: 'i',
  长: 'k',
  乚: 'l',
  爪: 'm',
  几: 'n',
  口: 'o',
  卩: 'p',
  甲: 'q',
  尺: 'r',
  丂: 's',
  丁: 't',
  凵: 'u',
  山: 'w',
  乂: 'x',
  丫: 'y',
  乙: 'z',
  ล: 'a',
  '๒': 'b',
  '๔': 'd',
  ﻮ: 'g',
  เ: 'i',
  ן: 'j',
  '๓': 'm',
  ภ: 'n',
  '๏': 'o',
  ק: 'p',
  ร: 's',
  Շ: 't',
  ย: 'u',
  ש: 'v',
  ฬ: 'w',
  א: 'x',
  ץ: 'y',
  չ: 'z',
};

const all = [turned, above, shapes].map((table) => Object.keys(table).join(''));
const [mayTurn, mayStack, mayShape] = all.map((signs) => new RegExp(`[${signs}]`, 'gu'));

/** A text in the letters that each of these ways of drawing them means. */
export function undrawn(text: string): Decoded[] {
  const found: Decoded[] = [];
  if (count(text, mayTurn) >= 2) found.push(redrawn(text, { ...turning, ...turned }));
  if (count(text, mayStack) >= 2) found.push(redrawn(text, above));
  if (count(text, mayShape) >= 3) found.push(redrawn(text, { ...shapes, ...greek }));
  return found;
}

/** Letters that such fonts take from scripts that look like Latin anyway, where these stand among theirs. */
const greek: Readonly<Record<string, string>> = { ς: 'c', є: 'e', ђ: 'h', г: 'r', ɭ: 'l', к: 'k' };

const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;

function redrawn(text: string, table: Readonly<Record<string, string>>): Decoded {
  const decoding = new Decoding();
  let at = 0;
  for (const character of text) {
    const letter = Object.hasOwn(table, character) ? table[character] : character;
    decoding.put(letter, at, at + character.length);
    at += character.length;
  }
  return decoding.done('homoglyph', 5);
}
