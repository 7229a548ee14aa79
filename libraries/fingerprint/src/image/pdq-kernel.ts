import type { DecodedImage } from './decoded-image.ts';
import { wasm } from './pdq-kernel.gen.ts';

/** What the compiled kernel exports; places are byte offsets in its memory. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  offsetsAt(): number;
  cosinesAt(): number;
  coefficientsAt(): number;
  begin(width: number, height: number, channels: number, rowBytes: number, filter: boolean): number;
  push(rowBytes: number): void;
  finish(): number;
}

export interface CoefficientOptions {
  /** Whether an image above 512 on either side is first sampled to 512x512. */
  readonly sample: boolean;
  /** False takes the pixels of a 64x64 image as they are. */
  readonly filter: boolean;
}

const side = 512;

const kernel = instantiate();
const offsetsAt = kernel.offsetsAt();
const coefficientsAt = kernel.coefficientsAt();

/**
 * The 16x16 cosine coefficients of an image of 5x5 and more (float32, row by row, a view that the
 * next call overwrites), and its quality.
 */
export function pdqCoefficients(
  { width, height, channels, data }: DecodedImage,
  { sample, filter }: CoefficientOptions,
): { coefficients: Float32Array; quality: number } {
  const sampled = sample && (width > side || height > side);
  const columns = sampled ? side : width;
  const rows = sampled ? side : height;
  const rowBytes = width * channels;
  const sourceAt = kernel.begin(columns, rows, channels, rowBytes, filter);
  // Only now: the memory may have grown, which leaves older views empty.
  const { buffer } = kernel.memory;
  const offsets = new Uint32Array(buffer, offsetsAt, columns);
  for (let column = 0; column < columns; column++) {
    offsets[column] = Math.floor((column * width) / columns) * channels;
  }
  const source = new Uint8Array(buffer, sourceAt, 4 * rowBytes);
  for (let row = 0; row < rows; row += 4) {
    for (let lane = 0; lane < 4 && row + lane < rows; lane++) {
      const from = Math.floor(((row + lane) * height) / rows) * rowBytes;
      source.set(data.subarray(from, from + rowBytes), lane * rowBytes);
    }
    kernel.push(rowBytes);
  }
  const quality = kernel.finish();
  return { coefficients: new Float32Array(buffer, coefficientsAt, 16 * 16), quality };
}

function instantiate(): Kernel {
  const module = new WebAssembly.Module(Buffer.from(wasm, 'base64'));
  const kernel = new WebAssembly.Instance(module).exports as unknown as Kernel;
  // The first image makes room for the cosines, too.
  kernel.begin(side, side, 3, 4 * side, true);
  const cosines = new Float32Array(kernel.memory.buffer, kernel.cosinesAt(), 64 * 16);
  const scale = Math.fround(Math.sqrt(2 / 64));
  for (let place = 0; place < 64; place++) {
    for (let frequency = 1; frequency <= 16; frequency++) {
      cosines[16 * place + frequency - 1] =
        scale * Math.cos((Math.PI / 2 / 64) * frequency * (2 * place + 1));
    }
  }
  return kernel;
}
