const zero = 0x30;
const nine = 0x39;
const point = 0x2e;

/**
 * The number that is written in `bytes[start..end]`, as `Number` reads it; NaN for what is no decimal
 * number. Short decimals, the usual case, are read without a string.
 */
export function numberIn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 15) return slowly(bytes, start, end);
  let digits = 0;
  let fraction = -1;
  for (let place = start; place < end; place += 1) {
    const byte = bytes[place];
    if (byte >= zero && byte <= nine) {
      digits = digits * 10 + byte - zero;
      if (fraction >= 0) fraction += 1;
    } else if (byte === point && fraction < 0 && place > start && place + 1 < end) fraction = 0;
    else return slowly(bytes, start, end);
  }
  // Both are exact up to 2^53 and 10^22, so that the quotient is the nearest number (Clinger 1990).
  return start === end ? Number.NaN : fraction > 0 ? digits / 10 ** fraction : digits;
}

function slowly(bytes: Uint8Array, start: number, end: number): number {
  const text = new TextDecoder().decode(bytes.subarray(start, end));
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
