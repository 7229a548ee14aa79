import type { Records } from './part.ts';

/** Bytes of a hash. */
export const hashBytes = 32;

/** Records that go from part to part at a time; the kernels have room for as many. */
const recordsMost = 1024;

const pageBytes = 65536;

/**
 * Makes a kernel's memory at least so large.
 *
 * @throws RangeError where the machine has no more, or it would be above 4 GiB
 */
export function ensureBytes(memory: WebAssembly.Memory, bytes: number): void {
  const pages = Math.ceil((bytes - memory.buffer.byteLength) / pageBytes);
  if (pages <= 0) return;
  try {
    memory.grow(pages);
  } catch (error) {
    throw noMemory(bytes, error);
  }
}

export function noMemory(bytes: number, cause?: unknown): RangeError {
  const megabytes = Math.ceil(bytes / 1e6);
  return new RangeError(
    `the index needs ${megabytes} MB in one piece, and there is no room. Give the machine more memory, or hold fewer hashes.`,
    { cause },
  );
}

/** Views of so many records at their place in a kernel's memory. */
export function recordsIn(memory: WebAssembly.Memory, at: number, count: number): Records {
  return {
    hashes: new Uint8Array(memory.buffer, at, hashBytes * count),
    ids: new Uint32Array(memory.buffer, at + hashBytes * recordsMost, count),
  };
}
