import { expect, test } from 'vitest';
import { fieldsOf, lacking, settingsOf, writtenOf } from './schema-fields.ts';

const schema = {
  type: 'object',
  required: ['baseUrl', 'format'],
  properties: {
    baseUrl: { type: 'string', description: 'Where it stands.' },
    pageSize: { type: 'integer', minimum: 1 },
    format: { enum: ['lines', 'csv'] },
    members: { type: 'array', items: { type: 'string' } },
  },
};

test('the fields of a schema are asked for by their kind, in order', () => {
  expect(fieldsOf(schema).map(({ name, kind, needed }) => [name, kind, needed])).toEqual([
    ['baseUrl', 'text', true],
    ['pageSize', 'whole-number', false],
    ['format', 'choice', true],
    ['members', 'list', false],
  ]);
  expect(fieldsOf(null)).toEqual([]);
});

test('what is written becomes the value, and a value what is written', () => {
  const fields = fieldsOf(schema);
  const value = { baseUrl: 'https://list.example', pageSize: 20, members: ['1', '2'] };
  expect(settingsOf(fields, writtenOf(value))).toEqual(value);
  expect(settingsOf(fields, { baseUrl: ' x ', pageSize: '' })).toEqual({ baseUrl: 'x' });
});

test('needed fields that are empty are named', () => {
  expect(lacking(fieldsOf(schema), { baseUrl: ' ' })).toEqual(['baseUrl', 'format']);
});
