import { expect, test } from 'vitest';
import { marked } from './marked.ts';

test('a text is cut where something begins or ends', () => {
  expect(marked('fresh gloamfruit here', [{ start: 6, end: 16, tier: 'block' }])).toEqual([
    { start: 0, text: 'fresh ' },
    { start: 6, text: 'gloamfruit', tier: 'block' },
    { start: 16, text: ' here' },
  ]);
});

test('where two things overlap the stricter shows, and no letter is lost', () => {
  const pieces = marked('abcdef', [
    { start: 0, end: 4, tier: 'review' },
    { start: 2, end: 6, tier: 'block' },
  ]);
  expect(pieces.map(({ text, tier }) => [text, tier])).toEqual([
    ['ab', 'review'],
    ['cd', 'block'],
    ['ef', 'block'],
  ]);
});

test('a text in which nothing is found is one piece; an empty one is none', () => {
  expect(marked('harbour', [])).toEqual([{ start: 0, text: 'harbour' }]);
  expect(marked('', [])).toEqual([]);
});
