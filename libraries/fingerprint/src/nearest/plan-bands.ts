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
const largestRadius = 4;
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
  let best: Plan | undefined;
  for (const plan of plans(hashes)) {
    if (plan.bytes <= tableBytes(hashes) && !(best && best.cost <= plan.cost)) best = plan;
  }
  const { wide, narrow } = best!;
  return [...widthsOf(wide), ...widthsOf(narrow)].sort((a, b) => b - a);
}

/** So many bits, dealt out to so many bands as evenly as can be. */
interface Deal {
  readonly given: number;
  readonly bands: number;
}

interface Plan {
  /** The bands that are searched within a radius greater by one. */
  readonly wide: Deal;
  readonly narrow: Deal;
  /** Of a search within the usual distance. */
  readonly cost: number;
  /** Of the tables, for each hash. */
  readonly bytes: number;
}

/**
 * So many bands, of which some are searched within a radius greater by one and are wider. There are
 * some thousand plans and few widths: what a width costs is reckoned once, and a search that waits
 * while a segment is built waits less.
 */
function* plans(hashes: number): Generator<Plan> {
  const bytes = ofWidths((width) => 4 + (1.5 * 2 ** width) / hashes);
  for (let bands = Math.ceil(bits / widest); bands <= bits / narrowest; bands++) {
    const radius = Math.floor(usualUnits / bands) - 1;
    const farther = usualUnits % bands;
    const others = bands - farther;
    const costNear = ofWidths((width) => costWithin(width, radius, hashes));
    const costFar = ofWidths((width) => costWithin(width, radius + 1, hashes));
    for (let given = farther * narrowest; given <= farther * widest; given++) {
      const left = bits - given;
      if (left < others * narrowest || left > others * widest) continue;
      const wide = { given, bands: farther };
      const narrow = { given: left, bands: others };
      yield {
        wide,
        narrow,
        cost: sum(wide, costFar) + sum(narrow, costNear),
        bytes: sum(wide, bytes) + sum(narrow, bytes),
      };
    }
  }
}

/** A value for each width of a band, by the width. */
function ofWidths(value: (width: number) => number): number[] {
  return Array.from({ length: widest + 1 }, (_, width) => value(width));
}

function widthsOf({ given, bands }: Deal): number[] {
  return Array.from({ length: bands }, (_, band) => Math.floor((given + band) / bands));
}

function costWithin(width: number, radius: number, hashes: number): number {
  let cost = 0;
  for (let ring = 0; ring <= radius; ring++) cost += costOf(width, ring, hashes);
  return cost;
}

function sum({ given, bands }: Deal, of: readonly number[]): number {
  if (bands === 0) return 0;
  const width = Math.floor(given / bands);
  const wider = given % bands;
  // Where none is wider, there may be no such width.
  return (bands - wider) * of[width] + (wider === 0 ? 0 : wider * of[width + 1]);
}

/**
 * What may be searched of these bands, the cheapest first. As many units as the distance and one
 * find every hash within it; the others stand by for bands with popular values.
 */
export function searchUnits(widths: readonly number[], hashes: number, most: number): SearchUnit[] {
  const units: SearchUnit[] = [];
  for (const [band, width] of widths.entries()) {
    for (let radius = 0; radius <= largestRadius; radius++) {
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
