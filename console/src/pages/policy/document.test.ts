import { expect, test } from 'vitest';
import { itemOf, masked, type PolicyDocument } from './document.ts';

test('a masked term keeps its ends alone, and a short one nothing', () => {
  expect(masked('gloamfruit')).toBe('g••••••••t');
  expect(masked('gloamfruit of the far morrow')).toBe('g••••••••w');
  expect(masked('zw')).toBe('••');
});

test('an item is found in lists by its id, in the rest by its name', () => {
  const document = {
    terms: [{ id: 'one', term: 'gloamfruit' }],
    thresholds: { review: { from: 0.6 } },
  } as unknown as PolicyDocument;
  expect(itemOf(document, 'terms', 'one')).toMatchObject({ term: 'gloamfruit' });
  expect(itemOf(document, 'terms', 'two')).toBeUndefined();
  expect(itemOf(document, 'thresholds', 'review')).toEqual({ from: 0.6 });
});
