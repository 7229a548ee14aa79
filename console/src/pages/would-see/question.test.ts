import { expect, test } from 'vitest';
import { questionOf } from './question.ts';

test('what is typed is asked as such, and as what surfaces might show of it', () => {
  const { columns, body } = questionOf(' #gloamfruit ', {});
  expect(columns).toEqual(['term', 'tag', 'post']);
  expect(body).toEqual({
    query: '#gloamfruit',
    candidates: [
      { kind: 'term', id: '#gloamfruit' },
      { kind: 'hashtag', id: 'gloamfruit' },
      { kind: 'post', id: 'typed', text: '#gloamfruit' },
    ],
  });
});

test('accounts are asked about without anything typed, each once', () => {
  const { columns, body } = questionOf('', { accounts: 'acct:7, acct:9 acct:7' });
  expect(columns).toEqual(['account acct:7', 'account acct:9']);
  expect(body).not.toHaveProperty('query');
});

test('who looks is told as far as it is known, and under 18 is a minor', () => {
  const { body } = questionOf('x', {
    viewer: 'acct:1',
    age: '13-15',
    country: 'de',
    surface: 'feed',
  });
  expect(body.viewer).toEqual({ id: 'acct:1', ageBand: '13-15', minor: true, country: 'DE' });
  expect(body.surfaces).toEqual(['feed']);
  expect(questionOf('x', { age: '18+' }).body.viewer).toMatchObject({ minor: false });
});
