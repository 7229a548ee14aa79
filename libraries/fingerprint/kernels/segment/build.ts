/**
 * Builds a segment in steps as short as the caller likes. Entries are taken in, equal hashes
 * made one; then the ids are grouped by hash, and each band is sorted by counting, in two rounds
 * so that what is written at a time fits the caches.
 */
import { distanceBetween, placeOf, spread } from '../hamming';
import {
  bands,
  bandsAt,
  bandValue,
  entries,
  first,
  hashes,
  ids,
  places,
  rangesAt,
  recordsAt,
  recordsMost,
  setCounts,
  table,
  uniques,
} from './state';

// Bits of a band's value that the second round sorts by.
const fineBits: u32 = 13;
// Hashes by value while they come in: number and one, or zero; u32[twinPlaces].
let twins: usize = 0;
let twinPlaces: u32 = 0;
// Number of its hash for each entry, u32, and then its id, u32; later a pair for each hash, of
// number and value in the band.
let owners: usize = 0;
let newIds: usize = 0;
// Counters of the second round, u32[2 ** fineBits], and of the first.
const fine: usize = rangesAt;
const coarse: usize = fine + (4 << fineBits);

export function begin(twinsAt: usize, twinsPlaces: u32, ownersAt: usize, newIdsAt: usize): void {
  twins = twinsAt;
  twinPlaces = twinsPlaces;
  owners = ownersAt;
  newIds = newIdsAt;
}

/** Takes the records that were put in. */
export function take(count: u32): void {
  let unique = uniques;
  for (let record: u32 = 0; record < count; record++) {
    const hash = recordsAt + 32 * record;
    let at = placeOf(spreadHash(hash), twinPlaces);
    let number = load<u32>(twins + 4 * at);
    while (number !== 0 && distanceBetween(hashes + 32 * (number - 1), hash) !== 0) {
      if (++at === twinPlaces) at = 0;
      number = load<u32>(twins + 4 * at);
    }
    if (number === 0) {
      memory.copy(hashes + 32 * unique, hash, 32);
      number = ++unique;
      store<u32>(twins + 4 * at, number);
    }
    const entry = entries + record;
    store<u32>(owners + 4 * entry, number - 1);
    store<u32>(newIds + 4 * entry, load<u32>(recordsAt + 32 * recordsMost + 4 * record));
  }
  setCounts(unique, entries + count);
}

function spreadHash(hash: usize): u32 {
  let value: u64 = 0;
  for (let word: usize = 0; word < 32; word += 8) {
    value = (value ^ load<u64>(hash + word)) * 0x9e3779b97f4a7;
    value ^= value >> 32;
  }
  return <u32>value;
}

enum Phase {
  countIds,
  sumIds,
  placeIds,
  fillTable,
  beginBand,
  countCoarse,
  sumCoarse,
  placeCoarse,
  beginPart,
  countFine,
  writeBlocks,
  placeFine,
  done,
}

let phase: Phase = Phase.countIds;
// How far the phase is, of how much.
let at: u32 = 0;
let sum: u32 = 0;
let band: u32 = 0;
let part: u32 = 0;
let parts: u32 = 0;
// Of the band at hand.
let bit: u32 = 0;
let width: u32 = 0;
let shift: u32 = 0;
let blocks: usize = 0;
let wide: usize = 0;
let wideBlocks: u32 = 0;
let numbers: usize = 0;
// Where the pairs of the part at hand begin and end.
let partFrom: u32 = 0;
let partTo: u32 = 0;

/** Works on about so many items, of 2 to 50 nanoseconds each; false when all is done. */
export function step(budget: u32): bool {
  while (budget > 0 && phase !== Phase.done) {
    const length = lengthOfPhase();
    const to = at + min(budget, length - at);
    work(at, to);
    budget -= min(budget, to - at + 1);
    at = to;
    if (at < length) continue;
    at = 0;
    phase = nextPhase();
  }
  return phase !== Phase.done;
}

function lengthOfPhase(): u32 {
  switch (phase) {
    case Phase.countIds:
    case Phase.placeIds:
    case Phase.fillTable:
      return entries;
    case Phase.sumIds:
    case Phase.countCoarse:
    case Phase.placeCoarse:
      return uniques;
    case Phase.countFine:
    case Phase.placeFine:
      return partTo - partFrom;
    case Phase.writeBlocks:
      return 1 << (shift - 3);
    default:
      return 1;
  }
}

function nextPhase(): Phase {
  if (phase === Phase.fillTable) return bands > 0 ? Phase.beginBand : Phase.done;
  if (phase !== Phase.placeFine) return phase + 1;
  if (++part < parts) return Phase.beginPart;
  store<u32>(bandsAt + 32 * band, wideBlocks, 20);
  return ++band < bands ? Phase.beginBand : Phase.done;
}

function work(from: u32, to: u32): void {
  switch (phase) {
    case Phase.countIds:
      for (let entry = from; entry < to; entry++) increment(first + 4, ownerOf(entry));
      break;
    case Phase.sumIds:
      sum = sumUp(first + 4, from, to, sum);
      break;
    case Phase.placeIds:
      for (let entry = from; entry < to; entry++) {
        const id = load<u32>(newIds + 4 * entry);
        store<u32>(ids + 4 * increment(first + 4, ownerOf(entry)), id);
      }
      break;
    case Phase.fillTable:
      for (let entry = from; entry < to; entry++) addToTable(entry);
      break;
    case Phase.beginBand:
      beginBand();
      break;
    case Phase.countCoarse:
      for (let number = from; number < to; number++) increment(coarse, valueAt(number) >> shift);
      break;
    case Phase.sumCoarse:
      sumUp(coarse, 0, parts, 0);
      break;
    case Phase.placeCoarse:
      for (let number = from; number < to; number++) {
        const value = valueAt(number);
        const pair = owners + 8 * increment(coarse, value >> shift);
        store<u32>(pair, number);
        store<u32>(pair, value, 4);
      }
      break;
    case Phase.beginPart:
      partFrom = part === 0 ? 0 : load<u32>(coarse + 4 * (part - 1));
      partTo = load<u32>(coarse + 4 * part);
      memory.fill(fine, 0, 4 << shift);
      break;
    case Phase.countFine:
      for (let pair = partFrom + from; pair < partFrom + to; pair++) {
        increment(fine, fineValue(pair));
      }
      break;
    case Phase.writeBlocks:
      for (let block = from; block < to; block++) writeBlock(block);
      break;
    case Phase.placeFine:
      for (let pair = partFrom + from; pair < partFrom + to; pair++) {
        const number = load<u32>(owners + 8 * pair);
        store<u32>(numbers + 4 * increment(fine, fineValue(pair)), number);
      }
      break;
    default:
  }
}

function ownerOf(entry: u32): u32 {
  return load<u32>(owners + 4 * entry);
}

function valueAt(number: u32): u32 {
  return bandValue(hashes + 32 * number, bit, width);
}

function fineValue(pair: u32): u32 {
  return load<u32>(owners + 8 * pair, 4) & ((1 << shift) - 1);
}

/** Adds one to a counter; what it was before. */
function increment(counters: usize, index: u32): u32 {
  const counter = counters + 4 * index;
  const before = load<u32>(counter);
  store<u32>(counter, before + 1);
  return before;
}

/** Makes of each counter the sum of those before it. */
function sumUp(counters: usize, from: u32, to: u32, before: u32): u32 {
  for (let index = from; index < to; index++) {
    const count = load<u32>(counters + 4 * index);
    store<u32>(counters + 4 * index, before);
    before += count;
  }
  return before;
}

function addToTable(entry: u32): void {
  let at = placeOf(spread(load<u32>(ids + 4 * entry)), places);
  while (load<u32>(table + 4 * at) !== 0) if (++at === places) at = 0;
  store<u32>(table + 4 * at, entry + 1);
}

function beginBand(): void {
  const record = bandsAt + 32 * band;
  bit = load<u32>(record);
  width = load<u32>(record, 4);
  blocks = load<u32>(record, 8);
  wide = load<u32>(record, 12);
  numbers = load<u32>(record, 16);
  wideBlocks = 0;
  shift = min(width, fineBits);
  part = 0;
  parts = 1 << (width - shift);
  sum = 0;
  memory.fill(coarse, 0, 4 * parts);
}

/** Writes where the hashes of 8 values are, as `search` reads it, and keeps where each begins. */
function writeBlock(index: u32): void {
  const counters = fine + 32 * index;
  const block = blocks + 12 * (((part << shift) >> 3) + index);
  const start = sum;
  let ends: u64 = 0;
  let total: u32 = 0;
  for (let value = 0; value < 8; value++) {
    total += load<u32>(counters + 4 * value);
    ends |= (<u64>(total & 255)) << (8 * value);
  }
  sum = sumUp(counters, 0, 8, start);
  store<u32>(block, start);
  store<u64>(block, ends, 4);
  if (total < 255) return;
  const at = wide + 36 * wideBlocks;
  memory.copy(at, counters, 32);
  store<u32>(at, sum, 32);
  store<u32>(block, wideBlocks++);
  store<u64>(block, (<u64>255) << 56, 4);
}
