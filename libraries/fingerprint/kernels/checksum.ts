/** A sum over bytes that shows damage, in four lanes for speed. */

// Bytes to sum up: u8[2 ** 20].
export const input: usize = 1024;

/** The sum of so many bytes of the input, a multiple of 32, after a sum of what came before. */
export function checksum(bytes: usize, before: u64): u64 {
  let a = before ^ 0x9e3779b97f4a7;
  let b = before ^ 0xc2b2ae3d27d4f;
  let c = before ^ 0x165667b19e377;
  let d = before ^ 0x27d4eb2f16567;
  const end = input + bytes;
  for (let at = input; at < end; at += 32) {
    a = rotl<u64>((a ^ load<u64>(at)) * 0x9e3779b185ebd, 29);
    b = rotl<u64>((b ^ load<u64>(at, 8)) * 0x9e3779b185ebd, 29);
    c = rotl<u64>((c ^ load<u64>(at, 16)) * 0x9e3779b185ebd, 29);
    d = rotl<u64>((d ^ load<u64>(at, 24)) * 0x9e3779b185ebd, 29);
  }
  return mixed(mixed(mixed(mixed(0, a), b), c), d);
}

function mixed(sum: u64, lane: u64): u64 {
  sum = (sum ^ lane) * 0xff51afd7ed559;
  return sum ^ (sum >> 32);
}
