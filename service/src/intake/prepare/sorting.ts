/**
 * The order of rows by a small whole number (`major`, below `majors`), then by `minor`. A counting
 * sort by the first, which is most of the work, then each short run by the second.
 */
export function orderByTwo(
  rows: number,
  major: (row: number) => number,
  majors: number,
  minor: (row: number) => number,
): Uint32Array {
  const starts = new Uint32Array(majors + 1);
  const groups = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const group = major(row);
    groups[row] = group;
    starts[group + 1] += 1;
  }
  for (let group = 0; group < majors; group += 1) starts[group + 1] += starts[group];
  const ends = starts.slice();
  const order = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) order[ends[groups[row]]++] = row;
  for (let group = 0; group < majors; group += 1) {
    if (starts[group + 1] - starts[group] < 2) continue;
    order.subarray(starts[group], starts[group + 1]).sort((a, b) => minor(a) - minor(b));
  }
  return order;
}

const indices = 2 ** 21;

/** The order of up to two million rows by their 32-bit prefixes. */
export function orderByPrefix(rows: number, prefix: (row: number) => number): Uint32Array {
  if (rows > indices) throw new RangeError(`${rows} rows are more than a batch may meet`);
  // Prefix and row share one exact double, so that the fast sort of numbers needs no comparison.
  const packed = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) packed[row] = prefix(row) * indices + row;
  packed.sort();
  const order = new Uint32Array(rows);
  for (let place = 0; place < rows; place += 1) order[place] = packed[place] % indices;
  return order;
}
