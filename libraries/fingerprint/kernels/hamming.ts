/** In how many bits two hashes of 256 bits differ. */
export function distanceBetween(a: usize, b: usize): i32 {
  return <i32>(
    (popcnt(load<u64>(a) ^ load<u64>(b)) +
      popcnt(load<u64>(a, 8) ^ load<u64>(b, 8)) +
      popcnt(load<u64>(a, 16) ^ load<u64>(b, 16)) +
      popcnt(load<u64>(a, 24) ^ load<u64>(b, 24)))
  );
}

/** The same of the first half, which is enough to leave most hashes out. */
export function distanceOfHalves(a: usize, b: usize): i32 {
  return <i32>(popcnt(load<u64>(a) ^ load<u64>(b)) + popcnt(load<u64>(a, 8) ^ load<u64>(b, 8)));
}

/** The next number with as many bits set (Gosper, 1972); of 0 it may not be asked. */
export function nextOfSameWeight(mask: u32): u32 {
  const low = mask & (0 - mask);
  const ripple = mask + low;
  return (((ripple ^ mask) >> 2) >> ctz(low)) | ripple;
}

/** A number spread over 32 bits (the finaliser of MurmurHash3, Appleby, 2008). */
export function spread(value: u32): u32 {
  value = (value ^ (value >> 16)) * 0x85ebca6b;
  value = (value ^ (value >> 13)) * 0xc2b2ae35;
  return value ^ (value >> 16);
}

/** One of so many places, by a spread number. */
export function placeOf(spreadNumber: u32, places: u32): u32 {
  return <u32>((<u64>spreadNumber * <u64>places) >> 32);
}
