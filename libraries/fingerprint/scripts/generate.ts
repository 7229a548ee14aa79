/** `npm run generate -w libraries/fingerprint`: compiles every kernel anew. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder, kernels, moduleOf } from './generation.ts';

for (const { source, target } of kernels) {
  await writeFile(join(folder, target), await moduleOf(source));
}
