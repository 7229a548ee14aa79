import { placeOf, spread } from '../hamming';
import {
  dead,
  entries,
  first,
  hashes,
  ids,
  places,
  recordsAt,
  recordsMost,
  table,
  uniques,
} from './state';

/** Number of the live entry of an id, or -1. */
function entryOf(id: u32): i32 {
  if (entries === 0) return -1;
  let at = placeOf(spread(id), places);
  let number = load<u32>(table + 4 * at);
  while (number !== 0) {
    const entry = number - 1;
    if (load<u32>(ids + 4 * entry) === id && !isDead(entry)) return entry;
    if (++at === places) at = 0;
    number = load<u32>(table + 4 * at);
  }
  return -1;
}

function isDead(entry: u32): bool {
  return ((load<u8>(dead + (entry >> 3)) >> (entry & 7)) & 1) !== 0;
}

export function has(id: u32): bool {
  return entryOf(id) >= 0;
}

/** Marks an entry dead; false where there is none. */
export function remove(id: u32): bool {
  const entry = entryOf(id);
  if (entry < 0) return false;
  const at = dead + (entry >> 3);
  store<u8>(at, load<u8>(at) | ((<u8>1) << (<u8>(entry & 7))));
  return true;
}

let nextHash: u32 = 0;
let nextEntry: u32 = 0;

/** Begins to read the live entries out. */
export function rewind(): void {
  nextHash = 0;
  nextEntry = 0;
}

/** Reads further live entries out; how many, 0 at the end. */
export function give(): u32 {
  let given: u32 = 0;
  while (nextHash < uniques && given < recordsMost) {
    if (nextEntry === load<u32>(first + 4 * nextHash, 4)) {
      nextHash++;
      continue;
    }
    const entry = nextEntry++;
    if (isDead(entry)) continue;
    memory.copy(recordsAt + 32 * given, hashes + 32 * nextHash, 32);
    store<u32>(recordsAt + 32 * recordsMost + 4 * given, load<u32>(ids + 4 * entry));
    given++;
  }
  return given;
}
