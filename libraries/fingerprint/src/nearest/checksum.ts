import { wasm } from './checksum-kernel.gen.ts';

/** What `kernels/checksum.ts` exports. */
interface ChecksumKernel {
  readonly memory: WebAssembly.Memory;
  readonly input: { readonly value: number };
  checksum(bytes: number, before: bigint): bigint;
}

/** Bytes that are summed up at a time, at most. */
export const checksumMost = 2 ** 20;

const module = new WebAssembly.Module(Buffer.from(wasm, 'base64'));
const kernel = new WebAssembly.Instance(module).exports as unknown as ChecksumKernel;
kernel.memory.grow(checksumMost / 65536 + 1);
const input = new Uint8Array(kernel.memory.buffer, kernel.input.value, checksumMost);

/**
 * A sum of 64 bits over bytes and the sum of what came before them: shows damage, not forgery.
 * Some gigabytes a second.
 */
export function checksum(bytes: Uint8Array, before: bigint): bigint {
  const padded = Math.ceil(bytes.length / 32) * 32;
  input.set(bytes);
  input.fill(0, bytes.length, padded);
  return BigInt.asUintN(64, kernel.checksum(padded, before + BigInt(bytes.length)));
}
