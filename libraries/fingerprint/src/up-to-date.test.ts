import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, kernels, moduleOf } from '../scripts/generation.ts';

test.each(kernels)('$target is what $source compiles to', async ({ source, target }) => {
  expect(await readFile(join(folder, target), 'utf8')).toBe(await moduleOf(source));
});
