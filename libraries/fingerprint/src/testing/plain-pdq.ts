import type { DecodedImage } from '../image/decoded-image.ts';
import type { CoefficientOptions } from '../image/pdq-kernel.ts';

/** One float32 rounding after each operation, as the reference computes. */
const f = Math.fround;

/**
 * The coefficients and the quality of PDQ, written down as plainly as its definition: every value
 * of every pass, one after another. Slow; what the kernel is held against.
 */
export function plainPdq(image: DecodedImage, { sample, filter }: CoefficientOptions) {
  const { rows, columns, luma } = lumaOf(image, sample);
  let values: Float32Array = luma;
  if (filter) {
    for (let pass = 0; pass < 2; pass++) {
      values = boxes(values, rows, columns, { along: 'row' });
      values = boxes(values, rows, columns, { along: 'column' });
    }
  }
  const small = new Float32Array(64 * 64);
  for (let i = 0; i < 64; i++) {
    for (let j = 0; j < 64; j++) {
      const row = Math.floor(((i + 0.5) * rows) / 64);
      const column = Math.floor(((j + 0.5) * columns) / 64);
      small[64 * i + j] = values[row * columns + column];
    }
  }
  return { coefficients: cosineTransform(small), quality: quality(small) };
}

function lumaOf({ width, height, channels, data }: DecodedImage, sample: boolean) {
  const sampled = sample && (width > 512 || height > 512);
  const columns = sampled ? 512 : width;
  const rows = sampled ? 512 : height;
  const luma = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const y = Math.floor((row * height) / rows);
      const x = Math.floor((column * width) / columns);
      const at = (y * width + x) * channels;
      luma[row * columns + column] = channels < 3 ? data[at] : lumaOfPixel(data.subarray(at));
    }
  }
  return { rows, columns, luma };
}

function lumaOfPixel([red, green, blue]: Uint8Array): number {
  return f(f(f(f(0.299) * red) + f(f(0.587) * green)) + f(f(0.114) * blue));
}

function boxes(
  values: Float32Array,
  rows: number,
  columns: number,
  { along }: { along: 'row' | 'column' },
): Float32Array {
  const out = new Float32Array(rows * columns);
  const [lines, length, step, stride] =
    along === 'row' ? [rows, columns, columns, 1] : [columns, rows, 1, columns];
  const window = Math.floor((length + 127) / 128);
  const half = Math.floor((window + 2) / 2);
  for (let line = 0; line < lines; line++) {
    const at = (place: number) => line * step + place * stride;
    let sum = 0;
    let count = 0;
    for (let place = 1 - half; place < length; place++) {
      const entering = place + half - 1;
      const leaving = entering - window;
      if (entering < length) {
        sum = f(sum + values[at(entering)]);
        count++;
      }
      if (leaving >= 0) {
        sum = f(sum - values[at(leaving)]);
        count--;
      }
      if (place >= 0) out[at(place)] = f(sum / count);
    }
  }
  return out;
}

function quality(small: Float32Array): number {
  let sum = 0;
  const step = (u: number, v: number) => Math.abs(Math.trunc(f(f(f(u - v) * 100) / 255)));
  for (let i = 0; i < 64; i++) {
    for (let j = 0; j < 64; j++) {
      if (i < 63) sum += step(small[64 * i + j], small[64 * (i + 1) + j]);
      if (j < 63) sum += step(small[64 * i + j], small[64 * i + j + 1]);
    }
  }
  return Math.min(100, Math.floor(sum / 90));
}

function cosineTransform(small: Float32Array): Float32Array {
  const cosine = (frequency: number, place: number) =>
    f(f(Math.sqrt(2 / 64)) * Math.cos((Math.PI / 2 / 64) * (frequency + 1) * (2 * place + 1)));
  const cosines = Array.from({ length: 16 }, (_, i) =>
    Array.from({ length: 64 }, (_, k) => cosine(i, k)),
  );
  const product = (value: (k: number) => number, other: (k: number) => number) => {
    let sum = 0;
    for (let k = 0; k < 64; k++) sum = f(sum + f(value(k) * other(k)));
    return sum;
  };
  const half = cosines.map((row) =>
    Array.from({ length: 64 }, (_, j) =>
      product(
        (k) => row[k],
        (k) => small[64 * k + j],
      ),
    ),
  );
  const whole = half.map((row) =>
    cosines.map((column) =>
      product(
        (k) => row[k],
        (k) => column[k],
      ),
    ),
  );
  return Float32Array.from(whole.flat());
}
