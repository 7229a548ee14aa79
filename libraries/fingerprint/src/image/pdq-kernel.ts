import type { DecodedImage } from './decoded-image.ts';
import { wasm } from './pdq-kernel.gen.ts';

/** What the compiled kernel exports; places are byte offsets in its memory. */
interface Kernel {
  readonly memory: WebAssembly.Memory;
  offsetsAt(): number;
  cosinesAt(): number;
  coefficientsAt(): number;
  sourceAt(): number;
  begin(width: number, height: number, channels: number, filter: boolean): void;
  push(rowBytes: number): void;
  finish(): number;
}

/** Images larger than this on either side are sampled to a square of it. */
const side = 512;

const kernel = instantiate();
const offsetsAt = kernel.offsetsAt();
const coefficientsAt = kernel.coefficientsAt();
const sourceAt = kernel.sourceAt();

let bytes = new Uint8Array(kernel.memory.buffer);

/**
 * The 16x16 cosine coefficients of an image (float32, row by row, a view that the next call
 * overwrites), and its quality.
 *
 * @param filter false takes the pixels of a 64x64 image as they are
 */
export function pdqCoefficients(
  { width, height, channels, data }: DecodedImage,
  filter: boolean,
): { coefficients: Float32Array; quality: number } {
  const sampled = width > side || height > side;
  const columns = sampled ? side : width;
  const rows = sampled ? side : height;
  const rowBytes = width * channels;
  reserve(sourceAt + 4 * rowBytes + 4);
  const offsets = new Uint32Array(kernel.memory.buffer, offsetsAt, columns);
  for (let column = 0; column < columns; column++) {
    offsets[column] = Math.floor((column * width) / columns) * channels;
  }
  kernel.begin(columns, rows, channels, filter);
  for (let row = 0; row < rows; row += 4) {
    for (let lane = 0; lane < 4 && row + lane < rows; lane++) {
      const from = Math.floor(((row + lane) * height) / rows) * rowBytes;
      bytes.set(data.subarray(from, from + rowBytes), sourceAt + lane * rowBytes);
    }
    kernel.push(rowBytes);
  }
  const quality = kernel.finish();
  return {
    coefficients: new Float32Array(kernel.memory.buffer, coefficientsAt, 16 * 16),
    quality,
  };
}

function instantiate(): Kernel {
  const module = new WebAssembly.Module(Buffer.from(wasm, 'base64'));
  const kernel = new WebAssembly.Instance(module).exports as unknown as Kernel;
  const page = 65_536;
  const missing = kernel.sourceAt() + 4 * 4 * side - kernel.memory.buffer.byteLength;
  if (missing > 0) kernel.memory.grow(Math.ceil(missing / page));
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

/** Makes the memory this long at least. */
function reserve(length: number): void {
  const missing = length - bytes.length;
  if (missing > 0) {
    kernel.memory.grow(Math.ceil(missing / 65_536));
    bytes = new Uint8Array(kernel.memory.buffer);
  }
}
