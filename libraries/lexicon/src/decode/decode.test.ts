import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexicon } from '../index.ts';
import { decodings } from './decodings.ts';

const lexicon = new Lexicon([
  { id: 'long', term: 'gloamfruit' },
  { id: 'short', term: 'zwelk' },
]);

/** Tag characters or variation selectors for the letters of a word. */
const unseen = (word: string, from: number) =>
  word.replace(/./g, (letter) => String.fromCodePoint(from + letter.charCodeAt(0)));

describe('a term in another writing is reviewed, where it stands', () => {
  test.each([
    ['encoded', 'gl&#111;am&#x66;ruit'],
    ['encoded', 'gloam&zwnj;fru<b>it</b>'],
    ['encoded', '%67%6c%6f%61m%66%72%75%69%74'],
    ['encoded', '\\u0067\\u006c\\u006f\\u0061\\u006dfruit'],
    ['encoded', unseen('gloamfruit', 0xe0000)],
    ['encoded', unseen('gloamfruit', 0xe0100 - 16)],
    ['encoded', 'Z2xvYW1mcnVpdA=='],
    ['spelled-out', '--. .-.. --- .- -- ..-. .-. ..- .. -'],
    ['spelled-out', 'Golf Lima Oscar Alfa Mike Foxtrot Romeo Uniform India Tango'],
    ['spelled-out', '7-12-15-1-13-6-18-21-9-20'],
    ['encoded', 'glo[i]am[/i]fruit'],
    ['encoded', 'gloam[color=#fff]fruit[/color]'],
    ['spelled-out', '103 108 111 97 109 102 114 117 105 116'],
    ['spelled-out', '0x67, 0x6c, 0x6f, 0x61, 0x6d, 0x66, 0x72, 0x75, 0x69, 0x74'],
    ['spelled-out', 'gee ell oh ay em eff ar you eye tee'],
    ['spelled-out', 'g dot l dot o dot a dot m dot f dot r dot u dot i dot t'],
    ['masked', 'gl███fruit'],
    ['spelled-out', '67 6c 6f 61 6d 66 72 75 69 74'],
    ['spelled-out', '01111010 01110111 01100101 01101100 01101011'],
    ['homoglyph', 'ʇᴉnɹɟɯɐolƃ'],
    ['homoglyph', 'ƃloɐɯɟɹnᴉʇ'],
    ['homoglyph', 'glͦaͫfͬuͥt'],
    ['homoglyph', 'ᘜᒪOᗩᗰᖴᖇᑌIT'.replace('ᘜ', 'G')],
    ['homoglyph', '厶乚口卂爪下尺凵工丁'],
    ['homoglyph', 'Ꮆㄥㄖ卂爪千尺ㄩ丨ㄒ'],
    ['homoglyph', 'ムﾚのﾑﾶｷ尺ひﾉｲ'],
    ['homoglyph', 'ᏀᏞᝪᗩᗰᖴᖇᑌᏆᎢ'],
    ['homoglyph', 'g l ๏ ค ๓ f r ย เ t'],
    ['homoglyph', 'ኗረዐልጠቻዪሁጎፕ'],
    ['homoglyph', 'ցӀօąʍƒɾմìէ'],
    ['homoglyph', 'ꁅ꒒ꂦꍏꂵꎇꋪꀎꀤ꓄'],
    ['homoglyph', 'ᎶᏝᎧᏗᎷᎦᏒᏬᎥᏖ'],
    ['homoglyph', 'fresh ₲Ⱡø₳₥₣ⱤɄł₮'.replace('ø', 'Ø')],
    ['ciphered', 'tybnzsehvg'],
    ['ciphered', 'oamfruitglay'],
    ['ciphered', 'gxlxoxaxmxfxrxuxixt'],
    ['ciphered', 'пдщфьакгше'],
    ['masked', 'glxxmfrxxt'],
    ['vowels-changed', 'gluumfraet'],
    ['transliterated', 'γλοαμφρυιτ'.replace('υ', 'ου')],
  ])('%s: %s', (transform, hidden) => {
    const text = `who has ${hidden} today`;
    const { verdict, matches } = lexicon.check(text);
    expect(verdict).toBe('review');
    const found = matches.find(({ transforms }) => transforms.includes(transform as never));
    expect(found).toBeDefined();
    expect(found?.start).toBeGreaterThanOrEqual(8);
    expect(found?.end).toBeLessThanOrEqual(8 + hidden.length);
    expect(lexicon.check(text, 'block').verdict).toBe('allow');
  });
});

test.each([
  'Meet at 7, 12, 15 or 20 o’clock; the score was 3-1-2-5-4-9.',
  'We stayed at the Golf Hotel in India with Mike, Oscar and Victor.',
  'Waiting... - - - ... and then . . . nothing',
  'iPhone YouTube PlayStation eBay JavaScript aGVsbG8gd29ybGQ=',
  '<p>Salt &amp; pepper, 100%20off</p>',
  'The Scottish flag \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  '工口丁山 几口 下山',
  'x-ray, xerox, exxon',
])('ordinary text is allowed: %s', (text) => {
  expect(lexicon.check(text).verdict).toBe('allow');
});

test('what is decoded names where it stands, whatever is written', () => {
  const piece = fc.constantFrom(
    ...[
      '&#103;',
      '%e9',
      '%',
      '<b>',
      '\\u0067',
      '\u{e0067}',
      'ɐ',
      '∩',
      '--. ',
      'golf ',
      '7-',
      'Zg',
      ' ',
    ],
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' }))), (parts) => {
      const original = parts.join('');
      for (const { text, starts, ends } of decodings(original)) {
        expect(starts.length).toBe(text.length);
        for (let unit = 0; unit < text.length; unit += 1) {
          expect(starts[unit]).toBeLessThan(ends[unit]);
          expect(ends[unit]).toBeLessThanOrEqual(original.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('hostile text is decoded in its time', () => {
  for (const text of [
    '&#103;'.repeat(100_000),
    '<'.repeat(200_000),
    '<!--'.repeat(100_000),
    '%67'.repeat(100_000),
    '. '.repeat(200_000),
    '-'.repeat(200_000),
    '7-'.repeat(100_000),
    '67'.repeat(100_000),
    '01'.repeat(100_000),
    'aA'.repeat(200_000),
    'golf '.repeat(50_000),
    'ɐ∩\u0363'.repeat(50_000),
    'x'.repeat(200_000),
  ]) {
    expect(lexicon.check(text).verdict).toBe('allow');
  }
});

test('prose of the scripts whose letters are borrowed is not read as Latin', () => {
  const short = new Lexicon([{ id: 'short', term: 'zwelk' }]);
  for (const prose of [
    '今日は工場の口で山田さんと下町の工事を見ました。乙女の長い髪がきれいでした。',
    '山口工厂的工人在长江下游工作，几乎每天都去乙地。',
    'วันนี้อากาศดีมาก เราไปเที่ยวตลาดน้ำกับเพื่อน',
    'ዛሬ ወደ ገበያ ሄድን እና ትኩስ አትክልቶችን ገዛን',
    'ᎣᏏᏲ ᏙᎯᏧ ᎤᏍᏗ ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ',
    'Այսօր մենք գնացինք շուկա և գնեցինք թարմ բանջարեղեն',
    'ⴰⵣⵓⵍ ⴼⵍⵍⴰⵡⵏ ⵎⴰⵏⵣⴰⴽⵉⵏ',
  ]) {
    expect([lexicon.check(prose).matches, short.check(prose).matches]).toEqual([[], []]);
  }
});
