/** A unit of search: the values of one band that differ from the query's in so many bits. */
export interface SearchUnit {
  readonly band: number;
  /** Values to look up. */
  readonly probes: number;
  /** Of looking them up and comparing what is there, about; one look-up or comparison is 1. */
  readonly cost: number;
}

const bits = 256;
/** The radii, and one for each band, add up to this much for the usual distance, 31. */
const usualUnits = 32;
const narrowest = 8;
const widest = 26;
const largestRadius = 3;
/** Bytes that the tables of bands may take for each hash; few hashes make narrow bands, and many. */
const tableBytes = (hashes: number) => 72 * Math.max(1, 20 / Math.log2(hashes));
/** Below this many hashes all are compared: that is as fast. */
const leastHashes = 4096;

/**
 * The widths of the bands in bits, 256 in all, so that searching so many random hashes within
 * distance 31 costs least, and their tables stay within their bytes. No bands where comparing all
 * hashes is as fast. Bands of about log2(hashes) bits come out (Norouzi, Punjani, Fleet, 2012).
 */
export function planBands(hashes: number): number[] {
  if (hashes < leastHashes) return [];
  // What a byte is worth is raised until the tables are small enough.
  for (let worth = 0; ; worth = 2 * worth + 0.5) {
    const widths = cheapestBands(hashes, worth);
    if (bytesOfBands(widths, hashes) <= tableBytes(hashes)) return widths;
  }
}

/** Bytes for each hash that the table of a band takes. */
const bytesOfBand = (width: number, hashes: number) => 4 + (1.5 * 2 ** width) / hashes;

function bytesOfBands(widths: readonly number[], hashes: number): number {
  return widths.reduce((sum, width) => sum + bytesOfBand(width, hashes), 0);
}

/** Dynamic programming over the bits that are dealt out and the units that they cover. */
function cheapestBands(hashes: number, worth: number): number[] {
  const states = usualUnits + 1;
  const best = new Float64Array((bits + 1) * states).fill(Number.POSITIVE_INFINITY);
  const lastWidth = new Uint8Array(best.length);
  const lastState = new Uint16Array(best.length);
  best[0] = 0;
  const choices = choicesOf(hashes, worth);
  for (let used = 0; used < bits; used++) {
    for (let units = 0; units <= usualUnits; units++) {
      const from = used * states + units;
      if (best[from] === Number.POSITIVE_INFINITY) continue;
      for (const { width, radius, cost } of choices) {
        if (used + width > bits) continue;
        const to = (used + width) * states + Math.min(usualUnits, units + radius + 1);
        if (best[from] + cost >= best[to]) continue;
        best[to] = best[from] + cost;
        lastWidth[to] = width;
        lastState[to] = from;
      }
    }
  }
  const widths: number[] = [];
  for (let state = best.length - 1; state > 0; state = lastState[state]) {
    widths.push(lastWidth[state]);
  }
  return widths.sort((a, b) => b - a);
}

interface Choice {
  readonly width: number;
  readonly radius: number;
  readonly cost: number;
}

/** Bands that may be worth it, with what their search and their bytes cost. */
function choicesOf(hashes: number, worth: number): Choice[] {
  const choices: Choice[] = [];
  const level = Math.round(Math.log2(hashes));
  for (let width = Math.max(narrowest, level - 6); width <= Math.min(widest, level + 3); width++) {
    let cost = worth * bytesOfBand(width, hashes);
    for (let radius = 0; radius <= largestRadius; radius++) {
      cost += costOf(width, radius, hashes);
      choices.push({ width, radius, cost });
    }
  }
  return choices;
}

/**
 * What may be searched of these bands, the cheapest first. As many units as the distance and one
 * find every hash within it; the others stand by for bands with popular values.
 */
export function searchUnits(widths: readonly number[], hashes: number, most: number): SearchUnit[] {
  const units: SearchUnit[] = [];
  for (const [band, width] of widths.entries()) {
    for (let radius = 0; radius <= largestRadius + 1; radius++) {
      const probes = combinations(width, radius);
      units.push({ band, probes, cost: Math.ceil(costOf(width, radius, hashes)) });
    }
  }
  // Costs rise with the radius, so that a band's units stay in order.
  return units.sort((a, b) => a.cost - b.cost).slice(0, most);
}

/** Probes, and comparisons of the random hashes that they find. */
function costOf(width: number, radius: number, hashes: number): number {
  return combinations(width, radius) * (1 + hashes / 2 ** width);
}

function combinations(of: number, taken: number): number {
  let result = 1;
  for (let i = 0; i < taken; i++) result = (result * (of - i)) / (i + 1);
  return result;
}
