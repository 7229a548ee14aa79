import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  handlesIn,
  hashtagsIn,
  linksIn,
  normaliseHandle,
  normaliseHashtag,
  normaliseLink,
} from './index.ts';

test('hashtags are found in text, each once, as one spelling', () => {
  expect(hashtagsIn('Fresh #GloamFruit, #gloamfruit! ＃ｇｌｏａｍ (#gloam_2)')).toEqual([
    'gloamfruit',
    'gloam',
    'gloam_2',
  ]);
  expect(hashtagsIn('no. #1, a#b, https://x.example/#part, &#39;')).toEqual([]);
});

test('handles are found in text, and not in addresses of mail or web', () => {
  expect(handlesIn('second account @GullWing2, or @gull.wing. (@tern)')).toEqual([
    'gullwing2',
    'gull.wing',
    'tern',
  ]);
  expect(handlesIn('mail gull@wing.example https://x.example/@tern @@')).toEqual([]);
});

test('addresses are found in text without the sentence around them', () => {
  expect(
    linksIn('see https://Drop.Example/x/, (http://www.drop.example:80/x?utm_source=a#b).'),
  ).toEqual(['drop.example/x']);
  expect(linksIn('ftp://x.example https:// nothing')).toEqual([]);
});

test('one place has one spelling, and another place another', () => {
  expect(normaliseLink('https://x.example/a?b=2&a=1')).toBe('x.example/a?a=1&b=2');
  expect(normaliseLink('https://x.example:8443/A/')).toBe('x.example:8443/A');
  expect(normaliseLink('javascript:alert(1)')).toBeUndefined();
  expect(normaliseLink(`https://x.example/${'y'.repeat(3000)}`)).toBeUndefined();
});

test('what is normalised stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const normalise of [normaliseHashtag, normaliseHandle]) {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }
    }),
  );
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = normaliseLink(address);
      if (once !== undefined) expect(normaliseLink(`https://${once}`)).toBe(once);
    }),
  );
});

test('text made to be slow is read in one pass', () => {
  const length = 500_000;
  const texts = [
    `https://x.example/${'.'.repeat(length)}a ${'https://x.example/...a '.repeat(1000)}`,
    `https://x.example/${'/'.repeat(length)}a`,
    '@a'.repeat(length),
    '#'.repeat(length),
    `@${'a.'.repeat(length)}@`,
  ];
  for (const text of texts) {
    expect([linksIn(text), handlesIn(text), hashtagsIn(text)]).toHaveLength(3);
  }
});
