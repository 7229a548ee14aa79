const bitsOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  let bits = 0;
  for (let rest = byte; rest > 0; rest &= rest - 1) bits++;
  return bits;
});

/**
 * How many bits two hashes differ in: 0 to 256 for PDQ.
 *
 * @throws RangeError where they are of different length
 */
export function hammingDistance(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) {
    throw new RangeError(`hashes of ${a.length} and ${b.length} bytes cannot be compared.`);
  }
  let distance = 0;
  for (let i = 0; i < a.length; i++) distance += bitsOf[a[i] ^ b[i]];
  return distance;
}
