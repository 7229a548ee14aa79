/**
 * PDQ from rows of pixels to a 16x16 block of cosine coefficients, in AssemblyScript.
 *
 * Rows come in groups of four; a vector holds the four rows at one column where sums run along
 * rows, and four columns of one row where they run along columns. Nothing is fused or reordered
 * within one sum: each is the same chain of float32 operations as in the reference.
 *
 * What is held at a time is a few rows and a window of rows: some 300 KB for 512x512.
 */

// The 64x64 image: f32[64][64], and one row more for reading past its end.
const small: usize = 1024;
// The cosines, transposed: f32[64][16].
const cosines: usize = small + 4 * 64 * 65;
// Cosines times image, transposed: f32[64][16].
const partial: usize = cosines + 4 * 64 * 16;
// The coefficients: f32[16][16].
const coefficients: usize = partial + 4 * 64 * 16;
// Byte offset within a row of each column of the sample: u32[columns]. What follows depends on it.
const columnOffsets: usize = coefficients + 4 * 16 * 16;

let columns: i32 = 0;
let rows: i32 = 0;
let channels: i32 = 0;
let filtered: bool = true;
let rowWindow: i32 = 0;
let columnWindow: i32 = 0;
/** Floats from one row to the next: the columns, padded for vectors. */
let stride: i32 = 0;
/** Rows of the ring less one; a power of two less one. */
let ringMask: i32 = 0;

// How many values the sum at a column holds: f32[stride].
let columnCounts: usize = 0;
// Luma of four rows, a vector a column.
let line: usize = 0;
// Running sums of four rows, a vector a column.
let lineSums: usize = 0;
// The last rows after the first pass along rows: f32[ringMask + 1][stride].
let ring: usize = 0;
// Running sums down the columns: f32[stride].
let columnSums: usize = 0;
// Four rows after the first pass down columns: f32[4][stride].
let block: usize = 0;
// All rows after the second pass along rows, at the 64 columns that are kept: f32[rows][64].
let narrow: usize = 0;
// Four rows of pixels, one after another.
let source: usize = 0;

/** Rows that have come in, and rows that have left the first pass down columns. */
let received: i32 = 0;
let blurred: i32 = 0;

export function offsetsAt(): usize {
  return columnOffsets;
}
export function cosinesAt(): usize {
  return cosines;
}
export function coefficientsAt(): usize {
  return coefficients;
}

/**
 * Begins an image of these sides, 5 or more each, from rows of this many bytes. Makes the memory
 * grow as needed; the caller then writes the column offsets. Returns where four rows are put.
 */
export function begin(width: i32, height: i32, bands: i32, rowBytes: i32, filter: bool): usize {
  columns = width;
  rows = height;
  channels = bands;
  filtered = filter;
  rowWindow = (width + 127) / 128;
  columnWindow = (height + 127) / 128;
  received = 0;
  blurred = 0;
  layOut(rowBytes);
  for (let column = 0; column < width; column++) {
    store<f32>(columnCounts + 4 * column, <f32>countAt(column, width, rowWindow));
  }
  memory.fill(columnSums, 0, 4 * stride);
  return source;
}

function layOut(rowBytes: i32): void {
  stride = (columns + 3) & ~3;
  // The window, and the group of four that came in last.
  let ringRows = 8;
  while (ringRows < columnWindow + 4) ringRows *= 2;
  ringMask = ringRows - 1;
  columnCounts = columnOffsets + 4 * stride;
  line = columnCounts + 4 * stride;
  lineSums = line + 16 * stride;
  ring = lineSums + 16 * stride;
  columnSums = ring + 4 * stride * ringRows;
  block = columnSums + 4 * stride;
  narrow = block + 4 * 4 * stride;
  source = narrow + 4 * 64 * ((rows + 3) & ~3);
  // A pixel of three bytes is read as four.
  const pages = <i32>((source + 4 * rowBytes + 4 + 0xffff) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
}

/** How many values the window around a place holds: it is cut at both ends. */
function countAt(place: i32, length: i32, window: i32): i32 {
  const end = place + (window + 2) / 2;
  return min(end, length) - max(end - window, 0);
}

/** Takes the next four rows, each this many bytes long; rows past the last may hold anything. */
export function push(rowBytes: i32): void {
  if (channels < 3) greyLine(rowBytes);
  else colourLine(rowBytes);
  if (!filtered) {
    storeTransposed(line, small + 4 * 64 * received, 64, 64);
    received += 4;
    return;
  }
  sumAlongLine();
  divideAlongLine();
  storeTransposed(lineSums, ring + 4 * stride * (received & ringMask), stride, columns);
  received += 4;
  // The last rows may be padding.
  const known = min(received, rows);
  const half = (columnWindow + 2) / 2;
  while (blurred < rows && (blurred + half <= known || known === rows)) blurRow(half);
}

/** After the last row: the 64x64 image and its coefficients. Returns the quality, 0 to 100. */
export function finish(): i32 {
  if (filtered) decimate();
  const quality = qualityOfSmall();
  transform();
  return quality;
}

function greyLine(rowBytes: i32): void {
  const from = source;
  const to = line;
  const end = columns;
  for (let column = 0; column < end; column++) {
    const at = from + load<u32>(columnOffsets + 4 * column);
    let bytes = v128.load8_splat(at);
    bytes = v128.load_lane<u8>(at + rowBytes, bytes, 4);
    bytes = v128.load_lane<u8>(at + 2 * rowBytes, bytes, 8);
    bytes = v128.load_lane<u8>(at + 3 * rowBytes, bytes, 12);
    const values = v128.and(bytes, i32x4.splat(0xff));
    v128.store(to + 16 * column, f32x4.convert_i32x4_s(values));
  }
}

function colourLine(rowBytes: i32): void {
  const byte = i32x4.splat(0xff);
  const red = f32x4.splat(0.299);
  const green = f32x4.splat(0.587);
  const blue = f32x4.splat(0.114);
  const from = source;
  const to = line;
  const end = columns;
  for (let column = 0; column < end; column++) {
    const at = from + load<u32>(columnOffsets + 4 * column);
    let pixels = v128.load32_zero(at);
    pixels = v128.load_lane<u32>(at + rowBytes, pixels, 1);
    pixels = v128.load_lane<u32>(at + 2 * rowBytes, pixels, 2);
    pixels = v128.load_lane<u32>(at + 3 * rowBytes, pixels, 3);
    const r = f32x4.convert_i32x4_s(v128.and(pixels, byte));
    const g = f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(pixels, 8), byte));
    const b = f32x4.convert_i32x4_s(v128.and(i32x4.shr_u(pixels, 16), byte));
    const luma = f32x4.add(f32x4.add(f32x4.mul(red, r), f32x4.mul(green, g)), f32x4.mul(blue, b));
    v128.store(to + 16 * column, luma);
  }
}

/** The running sums of the box filter along four rows at once, from `line` to `lineSums`. */
function sumAlongLine(): void {
  const window = rowWindow;
  const half = (window + 2) / 2;
  let sum = f32x4.splat(0);
  let next = line;
  let last = line;
  let out = lineSums;
  const end = line + 16 * columns;
  for (let i = 1; i < half; i++, next += 16) sum = f32x4.add(sum, v128.load(next));
  for (let i = half; i <= window; i++, next += 16, out += 16) {
    sum = f32x4.add(sum, v128.load(next));
    v128.store(out, sum);
  }
  for (; next < end; next += 16, last += 16, out += 16) {
    sum = f32x4.add(sum, v128.load(next));
    sum = f32x4.sub(sum, v128.load(last));
    v128.store(out, sum);
  }
  for (let i = 1; i < half; i++, last += 16, out += 16) {
    sum = f32x4.sub(sum, v128.load(last));
    v128.store(out, sum);
  }
}

function divideAlongLine(): void {
  const sums = lineSums;
  const counts = columnCounts;
  const end = columns;
  for (let column = 0; column < end; column++) {
    const at = sums + 16 * column;
    v128.store(at, f32x4.div(v128.load(at), v128.load32_splat(counts + 4 * column)));
  }
}

/** Writes vectors of four rows as four rows of `width` floats. */
function storeTransposed(from: usize, to: usize, width: i32, length: i32): void {
  const step = 4 * width;
  for (let column = 0; column < length; column += 4) {
    const at = from + 16 * column;
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const abLow = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
    const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
    const cdLow = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
    const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
    const out = to + 4 * column;
    v128.store(out, v128.shuffle<i64>(abLow, cdLow, 0, 2));
    v128.store(out + step, v128.shuffle<i64>(abLow, cdLow, 1, 3));
    v128.store(out + 2 * step, v128.shuffle<i64>(abHigh, cdHigh, 0, 2));
    v128.store(out + 3 * step, v128.shuffle<i64>(abHigh, cdHigh, 1, 3));
  }
}

/** The inverse of `storeTransposed`: four rows of the block become vectors of four rows. */
function loadTransposed(): void {
  const step = 4 * stride;
  const from = block;
  const to = line;
  const end = columns;
  for (let column = 0; column < end; column += 4) {
    const at = from + 4 * column;
    const a = v128.load(at);
    const b = v128.load(at + step);
    const c = v128.load(at + 2 * step);
    const d = v128.load(at + 3 * step);
    const abLow = v128.shuffle<i32>(a, b, 0, 4, 1, 5);
    const abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
    const cdLow = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
    const cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
    const out = to + 16 * column;
    v128.store(out, v128.shuffle<i64>(abLow, cdLow, 0, 2), 0);
    v128.store(out, v128.shuffle<i64>(abLow, cdLow, 1, 3), 16);
    v128.store(out, v128.shuffle<i64>(abHigh, cdHigh, 0, 2), 32);
    v128.store(out, v128.shuffle<i64>(abHigh, cdHigh, 1, 3), 48);
  }
}

/** One row of the first pass down columns; each fourth, and the last, goes on along rows. */
function blurRow(half: i32): void {
  if (blurred === 0) for (let row = 0; row < half - 1; row++) addToColumns(ring + 4 * stride * row);
  const entering = blurred + half - 1;
  const leaving = entering - columnWindow;
  const out = block + 4 * stride * (blurred & 3);
  if (entering < rows) {
    const added = ring + 4 * stride * (entering & ringMask);
    if (leaving >= 0) addAndTake(added, ring + 4 * stride * (leaving & ringMask));
    else addToColumns(added);
  } else if (leaving >= 0) takeFromColumns(ring + 4 * stride * (leaving & ringMask));
  const count = f32x4.splat(<f32>countAt(blurred, rows, columnWindow));
  const sums = columnSums;
  const end: usize = 4 * columns;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(out + at, f32x4.div(v128.load(sums + at), count));
  }
  blurred++;
  if ((blurred & 3) === 0) narrowBlock(blurred - 4);
  else if (blurred === rows) narrowBlock(blurred & ~3);
}

function addToColumns(row: usize): void {
  const sums = columnSums;
  const end: usize = 4 * columns;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(sums + at, f32x4.add(v128.load(sums + at), v128.load(row + at)));
  }
}

function takeFromColumns(row: usize): void {
  const sums = columnSums;
  const end: usize = 4 * columns;
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(sums + at, f32x4.sub(v128.load(sums + at), v128.load(row + at)));
  }
}

function addAndTake(added: usize, taken: usize): void {
  const sums = columnSums;
  const end: usize = 4 * columns;
  for (let at: usize = 0; at < end; at += 16) {
    const sum = f32x4.add(v128.load(sums + at), v128.load(added + at));
    v128.store(sums + at, f32x4.sub(sum, v128.load(taken + at)));
  }
}

/** The second pass along rows for four rows of the block; only 64 columns are divided and kept. */
function narrowBlock(firstRow: i32): void {
  loadTransposed();
  sumAlongLine();
  const to = narrow + 4 * 64 * firstRow;
  for (let i = 0; i < 64; i++) {
    const column = ((2 * i + 1) * columns) >> 7;
    const sum = v128.load(lineSums + 16 * column);
    const mean = f32x4.div(sum, v128.load32_splat(columnCounts + 4 * column));
    v128.store_lane<f32>(to + 4 * i, mean, 0);
    v128.store_lane<f32>(to + 4 * (i + 64), mean, 1);
    v128.store_lane<f32>(to + 4 * (i + 128), mean, 2);
    v128.store_lane<f32>(to + 4 * (i + 192), mean, 3);
  }
}

/** The second pass down columns, written only where one of the 64 rows is kept. */
function decimate(): void {
  const half = (columnWindow + 2) / 2;
  for (let at: usize = 0; at < 4 * 64; at += 16) {
    let sum = f32x4.splat(0);
    let kept = 0;
    let keptRow = rows >> 7;
    for (let row = 0; row < half - 1; row++) {
      sum = f32x4.add(sum, v128.load(narrow + at + 4 * 64 * row));
    }
    for (let row = 0; row < rows; row++) {
      const entering = row + half - 1;
      const leaving = entering - columnWindow;
      if (entering < rows) sum = f32x4.add(sum, v128.load(narrow + at + 4 * 64 * entering));
      if (leaving >= 0) sum = f32x4.sub(sum, v128.load(narrow + at + 4 * 64 * leaving));
      if (row !== keptRow) continue;
      const mean = f32x4.div(sum, f32x4.splat(<f32>countAt(row, rows, columnWindow)));
      while (kept < 64 && keptRow === row) {
        v128.store(small + at + 4 * 64 * kept, mean);
        kept++;
        keptRow = ((2 * kept + 1) * rows) >> 7;
      }
    }
  }
}

function qualityOfSmall(): i32 {
  let gradient = i32x4.splat(0);
  for (let row = 0; row < 64; row++) {
    for (let column = 0; column < 64; column += 4) {
      const at = small + 4 * (64 * row + column);
      const values = v128.load(at);
      if (row < 63) gradient = i32x4.add(gradient, steps(values, v128.load(at + 4 * 64)));
      let across = steps(values, v128.load(at + 4));
      // The last column has no neighbour.
      if (column === 60) across = i32x4.replace_lane(across, 3, 0);
      gradient = i32x4.add(gradient, across);
    }
  }
  const sum =
    i32x4.extract_lane(gradient, 0) +
    i32x4.extract_lane(gradient, 1) +
    i32x4.extract_lane(gradient, 2) +
    i32x4.extract_lane(gradient, 3);
  return min(100, sum / 90);
}

/** How many hundredths of the range two values lie apart, cut to whole ones. */
function steps(a: v128, b: v128): v128 {
  const difference = f32x4.mul(f32x4.sub(a, b), f32x4.splat(100));
  return i32x4.abs(i32x4.trunc_sat_f32x4_s(f32x4.div(difference, f32x4.splat(255))));
}

/** Cosines times image times cosines, both sums in ascending order. */
function transform(): void {
  for (let column = 0; column < 64; column++) {
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    let c = f32x4.splat(0);
    let d = f32x4.splat(0);
    for (let k = 0; k < 64; k++) {
      const value = v128.load32_splat(small + 4 * (64 * k + column));
      const at = cosines + 4 * 16 * k;
      a = f32x4.add(a, f32x4.mul(v128.load(at), value));
      b = f32x4.add(b, f32x4.mul(v128.load(at, 16), value));
      c = f32x4.add(c, f32x4.mul(v128.load(at, 32), value));
      d = f32x4.add(d, f32x4.mul(v128.load(at, 48), value));
    }
    const out = partial + 4 * 16 * column;
    v128.store(out, a, 0);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
  }
  for (let row = 0; row < 16; row++) {
    let a = f32x4.splat(0);
    let b = f32x4.splat(0);
    let c = f32x4.splat(0);
    let d = f32x4.splat(0);
    for (let k = 0; k < 64; k++) {
      const value = v128.load32_splat(partial + 4 * (16 * k + row));
      const at = cosines + 4 * 16 * k;
      a = f32x4.add(a, f32x4.mul(value, v128.load(at)));
      b = f32x4.add(b, f32x4.mul(value, v128.load(at, 16)));
      c = f32x4.add(c, f32x4.mul(value, v128.load(at, 32)));
      d = f32x4.add(d, f32x4.mul(value, v128.load(at, 48)));
    }
    const out = coefficients + 4 * 16 * row;
    v128.store(out, a, 0);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
  }
}
