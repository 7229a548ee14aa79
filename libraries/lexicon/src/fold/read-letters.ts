import { foldOf, hidden } from './characters.ts';
import { drawingAt, mayDraw, signLetters, signMasks } from './leet.ts';
import { gaps, type Letters } from './letters.ts';

/**
 * How a text is read: signs as what they are; signs as letters; drawings of several signs as letters
 * too; or words of another script as the Latin ones that they look like.
 */
export type Reading = 'plain' | 'signs' | 'drawings' | 'foreign';

/** Which further readings of a text would differ from the plain one. */
export interface Further {
  signs: boolean;
  drawings: boolean;
  foreign: boolean;
}

const upper = 1;
const lower = 2;
const digit = 3;
const white = 4;
const hash = 0x23;
const i = 8;
const l = 11;
const u = 20;
const v = 21;
const vOrU = (1 << v) | (1 << u);
const iOrL = (1 << i) | (1 << l);
const atSign = 0x40;
const asciiKind = new Uint8Array(128);
const asciiLetter = new Uint8Array(128);
const asciiSign = new Int8Array(128).fill(-1);
const asciiMask = new Uint32Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/[A-Z]/.test(character)) asciiKind[code] = upper;
  else if (/[a-z]/.test(character)) asciiKind[code] = lower;
  else if (/\d/.test(character)) asciiKind[code] = digit;
  else if (code <= 32 || code === 127) asciiKind[code] = white;
  if (asciiKind[code] === upper || asciiKind[code] === lower) asciiLetter[code] = (code | 32) - 97;
  asciiSign[code] = signLetters.get(code) ?? -1;
  asciiMask[code] = signMasks.get(code) ?? 0;
}

/** Reads the letters of a text. Answers what further readings may bring, after a plain one. */
export function readLetters(text: string, reading: Reading, into: Letters): Further {
  into.clear();
  const takesSigns = reading === 'signs' || reading === 'drawings';
  const further: Further = { signs: false, drawings: false, foreign: false };
  let gap: number = gaps.space;
  let unseen = 0;
  let lastKind = 0;
  let word = 0;
  let scripts = 0;
  const end = text.length;
  for (let at = 0; at < end; ) {
    const unit = text.charCodeAt(at);
    if (reading === 'drawings') {
      const drawing = drawingAt(text, at);
      if (drawing) {
        const to = at + drawing[0].length;
        into.push(drawing[1], drawing[2], at, to, gap, hidden.leet | unseen);
        gap = gaps.none;
        unseen = 0;
        lastKind = 0;
        at = to;
        continue;
      }
    }
    if (unit < 128) {
      const kind = asciiKind[unit];
      if (kind === upper || kind === lower) {
        if (gap === gaps.none && ((kind === upper && lastKind === lower) || lastKind === digit)) {
          gap = gaps.edge;
        }
        const letter = asciiLetter[unit];
        // Where signs stand for letters, a v may stand for a u.
        const mask = takesSigns && letter === v ? vOrU : 1 << letter;
        into.push(letter, mask, at, at + 1, gap, unseen);
        gap = gaps.none;
        unseen = 0;
        lastKind = kind;
        scripts |= 1;
      } else if (takesSigns && asciiSign[unit] >= 0) {
        if (gap === gaps.none && lastKind !== digit) gap = gaps.edge;
        // What ends a word may be its last letter, or end a sentence.
        const isLast = at + 1 === end || text.charCodeAt(at + 1) <= 32;
        if (isLast && kind !== digit && gap < gaps.mark) gap = gaps.mark;
        // A word may begin with the sign of a hashtag or a name, or with a letter drawn so.
        const mayLead = gap === gaps.space && (unit === hash || unit === atSign);
        into.push(asciiSign[unit], asciiMask[unit], at, at + 1, gap, hidden.leet | unseen);
        if (kind === digit) into.digit[into.length - 1] = unit;
        gap = mayLead ? gaps.edge : gaps.none;
        unseen = 0;
        lastKind = digit;
      } else if (kind === white) {
        gap = gaps.space;
        lastKind = 0;
      } else {
        const edge = kind === digit ? gaps.edge : gaps.mark;
        if (asciiSign[unit] >= 0 && !takesSigns) {
          further.signs ||= kind === digit || (at + 1 < end && text.charCodeAt(at + 1) > 32);
        }
        if (gap < edge) gap = edge;
        lastKind = 0;
      }
      if (gap >= gaps.mark && word < into.length) {
        closeWord(into, word, scripts, reading, further);
        word = into.length;
        scripts = 0;
      }
      at += 1;
      continue;
    }
    const code = text.codePointAt(at) as number;
    const to = at + (code > 0xffff ? 2 : 1);
    const fold = foldOf(code);
    const sign = signMasks.get(code);
    if (sign !== undefined && takesSigns) {
      into.push(signLetters.get(code) as number, sign, at, to, gap, hidden.leet | unseen);
      gap = gaps.none;
      unseen = 0;
    } else if (fold.kind === 'letters') {
      for (const letter of fold.letters) {
        // A stroke that looks like an l may be an i as well.
        const isStroke = letter === l && (fold.hidden & hidden.homoglyph) !== 0;
        const mask = isStroke ? iOrL : letter < 26 ? (1 << letter) | fold.also : 0;
        into.push(letter, mask, at, to, gap, fold.hidden | unseen);
        gap = gaps.none;
      }
      unseen = 0;
      scripts |= fold.foreign ? scriptBit(fold.own[0]) : 1;
    } else if (fold.kind === 'nothing') {
      unseen |= fold.hidden;
      // A mark hides the letter that it stands on.
      if (fold.hidden === hidden.diacritics && into.length > 0 && gap === gaps.none) {
        into.hidden[into.length - 1] |= fold.hidden;
        unseen &= ~hidden.diacritics;
      }
    } else {
      const edge =
        fold.kind === 'space' ? gaps.space : fold.kind === 'digit' ? gaps.edge : gaps.mark;
      if (sign !== undefined) further.signs = true;
      if (gap < edge) gap = edge;
    }
    lastKind = 0;
    if (gap >= gaps.mark && word < into.length) {
      closeWord(into, word, scripts, reading, further, text);
      word = into.length;
      scripts = 0;
    }
    at = to;
  }
  if (word < into.length) closeWord(into, word, scripts, reading, further, text);
  if (reading === 'plain') further.drawings = further.signs || mayDraw.test(text);

  function closeWord(
    letters: Letters,
    from: number,
    ofScripts: number,
    how: Reading,
    more: Further,
    source = text,
  ): void {
    // One script of its own, and no other: prose, which is never folded into what it looks like.
    if (how === 'foreign' || ofScripts < 2 || (ofScripts & (ofScripts - 1)) !== 0) return;
    let alike = letters.length - from > 1;
    let part = 0;
    for (let index = from; index < letters.length; index += 1) {
      const code = source.codePointAt(letters.from[index]) as number;
      part = index > from && letters.from[index] === letters.from[index - 1] ? part + 1 : 0;
      if (letters.code[index] >= 26) {
        alike = false;
        continue;
      }
      const { own } = foldOf(code);
      letters.code[index] = own[part];
      letters.mask[index] = 0;
      letters.hidden[index] &= ~hidden.homoglyph;
    }
    more.foreign ||= alike;
  }
  return further;
}

/** A bit for a script, above that of Latin: enough to tell one from several. */
function scriptBit(code: number): number {
  if (code >= 0x370 && code < 0x400) return 2;
  if (code >= 0x1f00 && code < 0x2000) return 2;
  if (code >= 0x400 && code < 0x530) return 4;
  if (code >= 0x530 && code < 0x590) return 8;
  if ((code >= 0x13a0 && code < 0x1400) || (code >= 0xab70 && code < 0xabc0)) return 16;
  if (code >= 0x590 && code < 0x600) return 32;
  if (code >= 0x600 && code < 0x780) return 64;
  return 1 << (7 + ((code >> 8) % 23));
}
