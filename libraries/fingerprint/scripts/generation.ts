import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

/** Each kernel, and the module that carries it compiled. */
export const kernels = [
  { source: 'kernels/pdq.ts', target: 'src/image/pdq-kernel.gen.ts' },
  { source: 'kernels/segment.ts', target: 'src/nearest/segment-kernel.gen.ts' },
  { source: 'kernels/delta.ts', target: 'src/nearest/delta-kernel.gen.ts' },
  { source: 'kernels/checksum.ts', target: 'src/nearest/checksum-kernel.gen.ts' },
];

export const folder = join(import.meta.dirname, '..');

const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];

/** A kernel compiled to WebAssembly, as the text of the module that is committed. */
export async function moduleOf(source: string): Promise<string> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main([source, ...options, '--outFile', 'kernel.wasm'], {
    readFile: (name) => readFile(join(folder, name), 'utf8').catch(() => null),
    writeFile: (_, contents) => {
      binary = contents as Uint8Array;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`${source}: ${error?.message}\n${stderr.toString()}`);
  const base64 = Buffer.from(binary).toString('base64');
  return (
    `// Generated from ${source} by "npm run generate -w libraries/fingerprint".\n\n` +
    `export const wasm =\n  '${base64}';\n`
  );
}
