import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeImage } from './decode-image.ts';
import { dihedrals, pdqDihedralHashes, pdqHash } from './pdq.ts';
import { formatPdq } from './pdq-text.ts';

/** Images of the reference's own tests, and what its C++ prints of them. */
const folder = join(import.meta.dirname, '../../../../../shared/data/pdq-conformance');
const table = join(folder, 'reference.csv');

if (existsSync(table)) {
  const [, ...lines] = readFileSync(table, 'utf8').trim().split('\n');
  const images = lines.map((line) => {
    const [file, , , , quality, ...hashes] = line.split(',');
    return { file, quality: Number(quality), hashes };
  });
  // The decoder knows no PGM; the synthetic images are tested from their formulas.
  const decodable = images.filter(({ file }) => !file.endsWith('.pgm'));

  test('the set is whole', () => expect(decodable.length).toBeGreaterThanOrEqual(27));

  test.each(decodable)(
    '$file: all eight hashes and the quality of the reference',
    async (image) => {
      const decoded = await decodeImage(readFileSync(join(folder, image.file)));
      const { hash, quality } = pdqHash(decoded);
      const eight = pdqDihedralHashes(decoded);
      expect(formatPdq(hash)).toBe(image.hashes[0]);
      expect(dihedrals.map((dihedral) => formatPdq(eight.hashes[dihedral]))).toEqual(image.hashes);
      expect([quality, eight.quality]).toEqual([image.quality, image.quality]);
    },
  );
} else {
  test.skip('SKIPPED: the conformance images are not beside this checkout (shared/data)', () => {});
}
