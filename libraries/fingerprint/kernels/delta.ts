/**
 * The part of the index over 256-bit hashes that takes new entries: 16 bands of 16 bits, a chain
 * for each value of each band. Searches as the segments do (`segment/search.ts`); a chain for each
 * of 2 ** 21 remainders finds entries by id.
 *
 * A record has 104 bytes: hash, next of each chain u32[16], id u32, next by id u32. Records are
 * numbered from 1, and 0 ends a chain.
 */
import { distanceBetween, distanceOfHalves, nextOfSameWeight, placeOf, spread } from './hamming';
import { found, restart } from './host';

const recordBytes: usize = 104;
// Instead of the next by id, in a record that is dead.
const deadMark: u32 = 0xffffffff;

// u64[4]: the hash that is searched for or added.
export const query: usize = 1024;
// Records that go out: u8[1024][32], then u32[1024].
export const recordsAt: usize = 2048;
const recordsMost: u32 = 1024;
// Records yet to compare, a ring: u32[32768].
const queue: usize = recordsAt + 36 * recordsMost;
const queueMask: u32 = 32767;
// First of each chain: u32[16][65536], and by id: u32[2 ** 21].
const heads: usize = queue + 4 * (queueMask + 1);
const idPlaces: u32 = 1 << 21;
const idHeads: usize = heads + 4 * 16 * 65536;
export const records: usize = idHeads + 4 * idPlaces;

let count: u32 = 0;

function recordOf(number: u32): usize {
  return records + recordBytes * (number - 1);
}

/** Adds the hash at `query`; the id must not be held. False where memory ends. */
export function add(id: u32): bool {
  const record = recordOf(count + 1);
  const pages = <i32>((record + recordBytes + 0xffff) >> 16);
  const missing = pages - memory.size();
  // A sixteenth at a time: each growth has its price.
  if (missing > 0 && memory.grow(max(missing, memory.size() >> 4)) < 0) {
    if (memory.grow(missing) < 0) return false;
  }
  count++;
  memory.copy(record, query, 32);
  for (let band: u32 = 0; band < 16; band++) {
    const head = headOf(band, load<u16>(query + 2 * band));
    store<u32>(record + 4 * band, load<u32>(head), 32);
    store<u32>(head, count);
  }
  const head = idHeadOf(id);
  store<u32>(record, id, 96);
  store<u32>(record, load<u32>(head), 100);
  store<u32>(head, count);
  return true;
}

function headOf(band: u32, value: u32): usize {
  return heads + 4 * ((band << 16) + value);
}

function idHeadOf(id: u32): usize {
  return idHeads + 4 * placeOf(spread(id), idPlaces);
}

/** Place of the number that leads to the record of an id; it holds 0 where there is none. */
function leadTo(id: u32): usize {
  let lead = idHeadOf(id);
  let number = load<u32>(lead);
  while (number !== 0 && load<u32>(recordOf(number), 96) !== id) {
    lead = recordOf(number) + 100;
    number = load<u32>(lead);
  }
  return lead;
}

export function has(id: u32): bool {
  return load<u32>(leadTo(id)) !== 0;
}

/** Takes an entry out; false where there is none. */
export function remove(id: u32): bool {
  const lead = leadTo(id);
  const number = load<u32>(lead);
  if (number === 0) return false;
  store<u32>(lead, load<u32>(recordOf(number), 100));
  store<u32>(recordOf(number), deadMark, 100);
  return true;
}

/** The record that is read out next, which the host sets to 1 to begin. */
export let next: u32 = 1;

/** Reads further live entries out; how many, 0 at the end. */
export function give(): u32 {
  let given: u32 = 0;
  for (; next <= count && given < recordsMost; next++) {
    const record = recordOf(next);
    if (load<u32>(record, 100) === deadMark) continue;
    memory.copy(recordsAt + 32 * given, record, 32);
    store<u32>(recordsAt + 32 * recordsMost + 4 * given, load<u32>(record, 96));
    given++;
  }
  return given;
}

/** Tells the host all live entries within this distance, 0 to 256, each once, in no order. */
export function search(distance: i32): void {
  // Every band has this radius, and the first ones one more.
  const radius = (distance + 1) / 16 - 1;
  const wider = (distance + 1) % 16;
  if (count < 1024 || radius > 2) {
    scan(distance);
    return;
  }
  let left = count >> 1;
  for (let band = 0; band < 16; band++) {
    left = searchBand(band, radius + i32(band < wider), distance, wider, left);
    if (left > 0) continue;
    restart();
    scan(distance);
    return;
  }
}

/** Walks all chains within the radius of a band; what is left of the steps that it may take. */
function searchBand(band: u32, radius: i32, distance: i32, wider: i32, left: u32): u32 {
  let end: u32 = 0;
  const value: u32 = load<u16>(query + 2 * band);
  if (radius >= 0) end = enqueue(load<u32>(headOf(band, value)), end);
  for (let ring = 1; ring <= radius; ring++) {
    for (let mask: u32 = (1 << ring) - 1; mask < 65536; mask = nextOfSameWeight(mask)) {
      end = enqueue(load<u32>(headOf(band, value ^ mask)), end);
    }
  }
  for (let at: u32 = 0; at < end; at++) {
    if (--left === 0) return 0;
    const record = recordOf(load<u32>(queue + 4 * (at & queueMask)));
    end = enqueue(load<u32>(record + 4 * band, 32), end);
    const apart = distanceBetween(record, query);
    if (apart <= distance && !foundBefore(record, band, radius, wider)) tell(record, apart);
  }
  return left;
}

function enqueue(number: u32, end: u32): u32 {
  store<u32>(queue + 4 * (end & queueMask), number);
  return end + u32(number !== 0);
}

/** Whether an earlier band leads to this record, too: it is told for the first that does. */
function foundBefore(record: usize, band: u32, radius: i32, wider: i32): bool {
  // The earlier bands are as wide as this one or wider.
  const least = radius - i32(<i32>band < wider);
  for (let earlier: u32 = 0; earlier < band; earlier++) {
    const at = 2 * earlier;
    const apart = <i32>popcnt<u32>(load<u16>(record + at) ^ load<u16>(query + at));
    if (apart <= least + i32(<i32>earlier < wider)) return true;
  }
  return false;
}

function scan(distance: i32): void {
  for (let number: u32 = 1; number <= count; number++) {
    const record = recordOf(number);
    if (distanceOfHalves(record, query) > distance) continue;
    const apart = distanceBetween(record, query);
    if (apart <= distance) tell(record, apart);
  }
}

function tell(record: usize, apart: i32): void {
  if (load<u32>(record, 100) !== deadMark) found(load<u32>(record, 96), apart);
}
