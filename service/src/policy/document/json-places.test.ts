import { expect, test } from 'vitest';
import { jsonPlaces, lineOf } from './json-places.ts';

const text = `{
  "terms": [
    { "id": "a,]", "tier": "block" },
    {
      "id": "b\\"{",
      "list": [1, [2,
        3]]
    }
  ],
  "thresholds": { "a.b": null }
}`;

test('each value of a text is found on the line where it begins', () => {
  const places = jsonPlaces(text);
  expect(lineOf(places, '')).toBe(1);
  expect(lineOf(places, 'terms[0].tier')).toBe(3);
  expect(lineOf(places, 'terms[1]')).toBe(4);
  expect(lineOf(places, 'terms[1].id')).toBe(5);
  expect(lineOf(places, 'terms[1].list[1][1]')).toBe(7);
  expect(lineOf(places, 'thresholds')).toBe(10);
});

test('what is missing is told by the line of what it is missing from', () => {
  const places = jsonPlaces(text);
  expect(lineOf(places, 'terms[1].tier')).toBe(4);
  expect(lineOf(places, 'terms[7].tier')).toBe(2);
  expect(lineOf(places, 'thresholds.suggestions.limit')).toBe(10);
  expect(lineOf(places, 'surfaces')).toBe(1);
});
