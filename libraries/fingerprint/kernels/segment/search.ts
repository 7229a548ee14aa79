/**
 * Exact search by multi-index hashing (Norouzi, Punjani, Fleet, 2012) with a radius for each band
 * (Qin and others, 2018): where the radii and one each add up to more than the distance, every
 * hash within the distance lies within the radius of at least one band.
 *
 * Work goes in stages, so that the processor waits for many places of memory at a time: look up
 * all ranges, gather the numbers of hashes, compare.
 */
import { distanceBetween, distanceOfHalves, nextOfSameWeight } from '../hamming';
import { found } from '../host';
import {
  bands,
  bandsAt,
  bandValue,
  candidatesAt,
  candidatesMost,
  dead,
  first,
  groupsAt,
  hashes,
  ids,
  query,
  radii,
  rangesAt,
  rangesEnd,
  uniques,
  units,
  unitsAt,
} from './state';

let rangeEnd: usize = 0;
let groups: u32 = 0;

/** Tells the host all live entries within this distance, 0 to 127, each once, in no order. */
export function search(distance: i32): void {
  if (!probeBands(distance)) {
    scan(distance);
    return;
  }
  for (let group: u32 = 0; group < groups; group++) {
    const at = groupsAt + 12 * group;
    verify(load<u32>(at), load<u32>(at, 4), load<u32>(at, 8), distance);
  }
}

/**
 * Looks up as many units as the distance takes. A unit that holds far more than usual, as popular
 * values of a band do, closes its band, and others take its place. False where comparing all
 * would be cheaper.
 */
function probeBands(distance: i32): bool {
  for (let band: u32 = 0; band < bands; band++) store<i32>(radii + 4 * band, -1);
  rangeEnd = rangesAt;
  groups = 0;
  const need = <u32>distance + 1;
  if (need >= units) return false;
  const heavy: u32 = 4 * load<u32>(unitsAt + 12 * need, 8) + 64;
  const most = uniques >> 4;
  let spent: u32 = 0;
  let closed: u32 = 0;
  for (let unit: u32 = 0; groups < need; unit++) {
    if (unit === units) return false;
    const at = unitsAt + 12 * unit;
    const band = load<u32>(at);
    if ((closed >> band) & 1) continue;
    const cost = load<u32>(at, 8);
    const from = rangeEnd;
    if (spent + cost > most || from + 8 * load<u32>(at, 4) > rangesEnd) return false;
    const ring = load<i32>(radii + 4 * band) + 1;
    const count = probe(band, ring);
    if (count > heavy) {
      closed |= 1 << band;
      rangeEnd = from;
      continue;
    }
    spent += max(count, cost);
    store<i32>(radii + 4 * band, ring);
    const group = groupsAt + 12 * groups++;
    store<u32>(group, band);
    store<u32>(group, from, 4);
    store<u32>(group, rangeEnd, 8);
  }
  return spent <= most;
}

/** Looks up all values of a band that differ in exactly so many bits; how many hashes have them. */
function probe(band: u32, ring: i32): u32 {
  const at = bandsAt + 32 * band;
  const width = load<u32>(at, 4);
  const blocks: usize = load<u32>(at, 8);
  const wide: usize = load<u32>(at, 12);
  const value = bandValue(query, load<u32>(at), width);
  if (ring === 0) return look(blocks, wide, value);
  let count: u32 = 0;
  const limit: u32 = 1 << width;
  for (let mask: u32 = (1 << ring) - 1; mask < limit; mask = nextOfSameWeight(mask)) {
    count += look(blocks, wide, value ^ mask);
  }
  return count;
}

/**
 * A block of 12 bytes serves 8 values: where the first begins, u32, and where each ends from
 * there, u8. Where that is 255 and more, the first number names a wide block, u32[9].
 */
function look(blocks: usize, wide: usize, value: u32): u32 {
  const block = blocks + 12 * (value >> 3);
  const ends = load<u64>(block, 4);
  const shift = (<u64>(value & 7)) << 3;
  let start = load<u32>(block);
  let count: u32;
  if (ends >> 56 === 255) {
    const at = wide + 36 * start + 4 * (value & 7);
    start = load<u32>(at);
    count = load<u32>(at, 4) - start;
  } else {
    const before = <u32>((ends << 8) >> shift) & 255;
    count = (<u32>(ends >> shift) & 255) - before;
    start += before;
  }
  store<u32>(rangeEnd, start);
  store<u32>(rangeEnd, count, 4);
  rangeEnd += select<usize>(8, 0, count !== 0);
  return count;
}

function verify(band: u32, from: usize, to: usize, distance: i32): void {
  const numbers: usize = load<u32>(bandsAt + 32 * band, 16);
  let gathered: u32 = 0;
  for (let range = from; range < to; range += 8) {
    let source = numbers + 4 * load<u32>(range);
    let left = load<u32>(range, 4);
    while (left > 4) {
      const run = min(left, candidatesMost - gathered);
      memory.copy(candidatesAt + 4 * gathered, source, 4 * run);
      gathered += run;
      left -= run;
      source += 4 * run;
      if (gathered < candidatesMost) continue;
      compare(band, gathered, distance);
      gathered = 0;
    }
    // Four at once without asking how many; what is too much is overwritten.
    v128.store(candidatesAt + 4 * gathered, v128.load(source));
    gathered += left;
    if (gathered < candidatesMost) continue;
    compare(band, gathered, distance);
    gathered = 0;
  }
  compare(band, gathered, distance);
}

function compare(band: u32, gathered: u32, distance: i32): void {
  const end = candidatesAt + 4 * gathered;
  for (let at = candidatesAt; at < end; at += 4) {
    const number = load<u32>(at);
    const hash = hashes + 32 * number;
    const apart = distanceBetween(hash, query);
    if (apart <= distance && !foundBefore(hash, band)) tell(number, apart);
  }
}

/** Whether an earlier band leads to this hash, too: it is told for the first that does. */
function foundBefore(hash: usize, band: u32): bool {
  for (let earlier: u32 = 0; earlier < band; earlier++) {
    const at = bandsAt + 32 * earlier;
    const bit = load<u32>(at);
    const width = load<u32>(at, 4);
    const differing = bandValue(hash, bit, width) ^ bandValue(query, bit, width);
    if (<i32>popcnt(differing) <= load<i32>(radii + 4 * earlier)) return true;
  }
  return false;
}

function scan(distance: i32): void {
  for (let number: u32 = 0; number < uniques; number++) {
    const hash = hashes + 32 * number;
    if (distanceOfHalves(hash, query) > distance) continue;
    const apart = distanceBetween(hash, query);
    if (apart <= distance) tell(number, apart);
  }
}

function tell(number: u32, apart: i32): void {
  const end = load<u32>(first + 4 * number, 4);
  for (let entry = load<u32>(first + 4 * number); entry < end; entry++) {
    if (!((load<u8>(dead + (entry >> 3)) >> (entry & 7)) & 1)) {
      found(load<u32>(ids + 4 * entry), apart);
    }
  }
}
