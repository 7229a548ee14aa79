/** 64 bits in two halves, each a signed 32-bit number. */
export interface Hash64 {
  high: number;
  low: number;
}

/**
 * SipHash-2-4 (Aumasson and Bernstein 2012): 64 bits of a short message under a key of 16 bytes.
 * Who does not know the key cannot look for messages with one hash.
 *
 * @param length bytes of the message; up to seven behind it are overwritten
 * @param into takes the hash, so that none is made: some 0.1 µs a short message
 */
export function sipHash(key: Int32Array, message: Buffer, length: number, into: Hash64): void {
  // Each word of the state in two halves: low, high.
  let l0 = key[0] ^ 0x70736575;
  let h0 = key[1] ^ 0x736f6d65;
  let l1 = key[2] ^ 0x6e646f6d;
  let h1 = key[3] ^ 0x646f7261;
  let l2 = key[0] ^ 0x6e657261;
  let h2 = key[1] ^ 0x6c796765;
  let l3 = key[2] ^ 0x79746573;
  let h3 = key[3] ^ 0x74656462;
  const blocks = (length >>> 3) + 1;
  for (let index = length; index < blocks * 8 - 1; index += 1) message[index] = 0;
  message[blocks * 8 - 1] = length;
  let low = 0;
  let high = 0;
  for (let round = 0; round < blocks * 2 + 4; round += 1) {
    const opens = (round & 1) === 0;
    if (opens && round < blocks * 2) {
      const at = round * 4;
      low = word(message, at);
      high = word(message, at + 4);
      l3 ^= low;
      h3 ^= high;
    } else if (round === blocks * 2) l2 ^= 0xff;
    // v0 += v1; v1 <<<= 13; v1 ^= v0; v0 <<<= 32
    let sum = (l0 + l1) | 0;
    h0 = (h0 + h1 + carry(sum, l1)) | 0;
    l0 = sum;
    let turned = (h1 << 13) | (l1 >>> 19);
    l1 = ((l1 << 13) | (h1 >>> 19)) ^ l0;
    h1 = turned ^ h0;
    turned = h0;
    h0 = l0;
    l0 = turned;
    // v2 += v3; v3 <<<= 16; v3 ^= v2
    sum = (l2 + l3) | 0;
    h2 = (h2 + h3 + carry(sum, l3)) | 0;
    l2 = sum;
    turned = (h3 << 16) | (l3 >>> 16);
    l3 = ((l3 << 16) | (h3 >>> 16)) ^ l2;
    h3 = turned ^ h2;
    // v0 += v3; v3 <<<= 21; v3 ^= v0
    sum = (l0 + l3) | 0;
    h0 = (h0 + h3 + carry(sum, l3)) | 0;
    l0 = sum;
    turned = (h3 << 21) | (l3 >>> 11);
    l3 = ((l3 << 21) | (h3 >>> 11)) ^ l0;
    h3 = turned ^ h0;
    // v2 += v1; v1 <<<= 17; v1 ^= v2; v2 <<<= 32
    sum = (l2 + l1) | 0;
    h2 = (h2 + h1 + carry(sum, l1)) | 0;
    l2 = sum;
    turned = (h1 << 17) | (l1 >>> 15);
    l1 = ((l1 << 17) | (h1 >>> 15)) ^ l2;
    h1 = turned ^ h2;
    turned = h2;
    h2 = l2;
    l2 = turned;
    if (opens || round >= blocks * 2) continue;
    l0 ^= low;
    h0 ^= high;
  }
  into.low = l0 ^ l1 ^ l2 ^ l3;
  into.high = h0 ^ h1 ^ h2 ^ h3;
}

/** The 32 bits that stand at an offset, the least first. */
export function word(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
}

/** 1 where a sum of 32 bits went over. */
function carry(sum: number, addend: number): number {
  return sum >>> 0 < addend >>> 0 ? 1 : 0;
}
