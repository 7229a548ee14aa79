import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalise } from '../canonicalise.ts';

test.each([
  ['styled letters', '𝓰𝕝𝗈ａⓜ 𝔣𝐫𝑢𝖎𝓽', 'gloam fruit'],
  ['look-alikes of other scripts', 'gӏоаm ꓝruіt', 'gloam fruit'],
  ['invisible characters', 'g\u200blo\u2060a\u00adm\u{e0061}', 'gloam'],
  ['marks', 'g̸̈l̂ő̧a̷m', 'gloam'],
  ['strokes', 'ǥłøɐm', 'gloam'],
  ['emoji letters', '🅶🅛🄾🅰Ⓜ️', 'gloam'],
  ['letters of flags', '🇬🇱🇴🇦🇲', 'gloam'],
  ['Braille', '⠛⠇⠕⠁⠍', 'gloam'],
])('%s are the letters that they show', (_, text, canonical) => {
  expect(canonicalise(text).text).toBe(canonical);
});

test('prose in another script stays in it', () => {
  const prose = 'сор уха Москва ελλάδα 中文 עברית';
  expect(canonicalise(prose).text).toBe('сор уха москва ελλαδα 中文 עברית');
});

test('the canonical form is canonical', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: once } = canonicalise(text);
      expect(canonicalise(once).text).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test('every unit of the canonical form names what it was made from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (original) => {
      const { text, starts, ends } = canonicalise(original);
      expect(starts.length).toBe(text.length);
      for (let unit = 0; unit < text.length; unit += 1) {
        expect(starts[unit]).toBeLessThan(ends[unit]);
        expect(ends[unit]).toBeLessThanOrEqual(original.length);
        if (unit > 0) expect(starts[unit]).toBeGreaterThanOrEqual(starts[unit - 1]);
      }
    }),
  );
});
