import { expect, test } from 'vitest';
import { emptyItem, itemOfText, newItemId, textOfItem } from './item-text.ts';

test('a term is read from its fields, and only what is told is sent', () => {
  const text = { ...emptyItem('terms'), term: ' gloamfruit ', allowPhrases: 'gloamfruit jam\n\n' };
  expect(itemOfText('terms', text, { source: 'a partner' })).toEqual({
    term: 'gloamfruit',
    tier: 'block',
    allowPhrases: ['gloamfruit jam'],
    source: 'a partner',
  });
  expect(itemOfText('terms', emptyItem('terms'), { source: 's' })).toBeUndefined();
});

test('what a form does not show stays as it was', () => {
  const item = {
    id: 't-1',
    term: 'gloamfruit',
    tier: 'block',
    surfaces: { upload: 'allow' },
    expiresAt: '2027-01-31T00:00:00Z',
    source: 'a partner',
  };
  const text = { ...textOfItem('terms', item), tier: 'review' };
  expect(itemOfText('terms', text, { ...item, source: 'somebody else' })).toEqual({
    term: 'gloamfruit',
    tier: 'review',
    surfaces: { upload: 'allow' },
    expiresAt: '2027-01-31T00:00:00Z',
    source: 'a partner',
  });
});

test('a resource that cannot be used without a name says so, too', () => {
  const text = {
    ...emptyItem('resources'),
    name: 'Harbour line',
    url: 'https://h.example',
    anonymous: '',
  };
  expect(itemOfText('resources', text, { source: 's' })).toMatchObject({
    anonymous: false,
    languages: ['en'],
  });
});

test('other sections are JSON; what is none is not sent', () => {
  expect(itemOfText('thresholds', { json: '{"from":0.7}' }, {})).toEqual({ from: 0.7 });
  expect(itemOfText('thresholds', { json: '{from' }, {})).toBeUndefined();
  expect(itemOfText('thresholds', { json: '[1]' }, {})).toBeUndefined();
});

test('a new term gets a name that tells nothing of it', () => {
  expect(newItemId('terms')).toMatch(/^t-[0-9a-f]{10}$/);
});
