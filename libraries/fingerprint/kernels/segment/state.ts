/**
 * The places of a segment in its memory; what lays them out stands outside (`segment-layout.ts`).
 *
 * Hashes are held once each; an entry is an id under a hash. A band is a run of bits of the hash;
 * its table leads from each value of the band to the hashes that have it.
 */

// u64[4]: the hash that is searched for, with room to read past its end.
export const query: usize = 1024;
/**
 * Bands of 32 bytes: first bit, width in bits, and the places of blocks, wide blocks and hash
 * numbers, the number of wide blocks; u32 each.
 */
export const bandsAt: usize = 1088;
/**
 * What is probed, the cheapest first: band, number of probes, cost; u32 each. A band that comes
 * again is probed one bit further around.
 */
export const unitsAt: usize = 2176;
// Units that were probed: band, and where its ranges begin and end; u32 each.
export const groupsAt: usize = 4352;
// Radius of each band, i32[32]; -1 leaves the band out.
export const radii: usize = 6144;
// Ranges of hash numbers that probes found: first, count; u32 each. The build counts here.
export const rangesAt: usize = 8192;
export const rangesEnd: usize = rangesAt + 8 * 32768;
// Numbers of hashes to compare, with room to write past the end.
export const candidatesAt: usize = rangesEnd;
export const candidatesMost: u32 = 4096;
// Records that come in and go out: u8[1024][32], then u32[1024].
export const recordsAt: usize = candidatesAt + 4 * candidatesMost + 64;
export const recordsMost: u32 = 1024;
// What depends on the number of hashes.
export const dataAt: usize = recordsAt + 36 * recordsMost;

/** Distinct hashes, and entries, dead ones included. */
export let uniques: u32 = 0;
export let entries: u32 = 0;
export let bands: u32 = 0;
export let units: u32 = 0;

// u8[uniques][32].
export let hashes: usize = 0;
// Where the ids of each hash begin: u32[uniques + 1].
export let first: usize = 0;
// u32[entries], the ids of one hash after another.
export let ids: usize = 0;
// A bit an entry.
export let dead: usize = 0;
// Entries by id, open addressing: number of the entry and one, or zero; u32[places].
export let table: usize = 0;
export let places: u32 = 0;

export function place(
  hashesAt: usize,
  firstAt: usize,
  idsAt: usize,
  deadAt: usize,
  tableAt: usize,
  tablePlaces: u32,
): void {
  hashes = hashesAt;
  first = firstAt;
  ids = idsAt;
  dead = deadAt;
  table = tableAt;
  places = tablePlaces;
}

export function setCounts(uniqueHashes: u32, allEntries: u32): void {
  uniques = uniqueHashes;
  entries = allEntries;
}

export function setPlan(bandCount: u32, unitCount: u32): void {
  bands = bandCount;
  units = unitCount;
}

/** The bits of a hash in a band; width 1 to 30. Reads up to 8 bytes past the end of the hash. */
export function bandValue(hash: usize, bit: u32, width: u32): u32 {
  return <u32>(load<u64>(hash + (bit >> 3)) >> (bit & 7)) & ((1 << width) - 1);
}
