import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { documentOfRoutes, documentPath, schemaOf, schemaPath } from '../scripts/generation.ts';

const remedy = 'run: npm run generate -w sdk';

test('openapi.json describes the routes as they are', async () => {
  expect(await readFile(documentPath, 'utf8'), remedy).toBe(await documentOfRoutes());
});

test('the types are those of openapi.json', async () => {
  const document = await readFile(documentPath, 'utf8');
  expect(await readFile(schemaPath, 'utf8'), remedy).toBe(await schemaOf(document));
});
