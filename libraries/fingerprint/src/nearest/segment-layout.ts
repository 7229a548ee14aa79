import { ensureBytes, hashBytes } from './kernel-memory.ts';
import { searchUnits } from './plan-bands.ts';
import type { SegmentKernel } from './segment-kernel.ts';

/** A stretch of a segment's memory. */
export interface Stretch {
  readonly at: number;
  readonly bytes: number;
}

/** The stretches that hold the entries, as `kernels/segment/state.ts` tells of them. */
export interface EntryLayout {
  readonly hashes: Stretch;
  readonly first: Stretch;
  readonly ids: Stretch;
  readonly dead: Stretch;
  readonly table: Stretch;
  readonly end: number;
}

export interface BandLayout {
  readonly bit: number;
  readonly width: number;
  readonly blocks: Stretch;
  readonly wide: Stretch;
  readonly numbers: Stretch;
}

const blockBytes = 12;
const blockValues = 8;
const wideBlockBytes = 36;
/** Hashes of eight values from which on their block is wide. */
const wideFrom = 255;
// More units are not probed before comparing all becomes cheaper.
const unitsMost = 180;
const bandRecordWords = 8;
const unitWords = 3;

const aligned = (at: number) => Math.ceil(at / 64) * 64;

/** Lays stretches out one after another, each where a line of the cache begins. */
class Ruler {
  at: number;

  constructor(at: number) {
    this.at = aligned(at);
  }

  take(bytes: number): Stretch {
    const at = this.at;
    this.at = aligned(at + bytes);
    return { at, bytes };
  }
}

export function layOutEntries(from: number, uniques: number, entries: number): EntryLayout {
  const ruler = new Ruler(from);
  return {
    hashes: ruler.take(hashBytes * uniques),
    first: ruler.take(4 * (uniques + 1)),
    ids: ruler.take(4 * entries),
    dead: ruler.take(Math.ceil(entries / 8)),
    table: ruler.take(4 * tablePlaces(entries)),
    end: ruler.at,
  };
}

/** Places of the table by id: a third stays free. */
function tablePlaces(entries: number): number {
  return Math.ceil(1.5 * entries) + 1;
}

/** Bands from a place on; of wide blocks as many as there are, or as there may be. */
export function layOutBands(
  from: number,
  widths: readonly number[],
  uniques: number,
  wideBlocks?: readonly number[],
): { bands: BandLayout[]; end: number } {
  const ruler = new Ruler(from);
  let bit = 0;
  const bands = widths.map((width, band) => {
    const wide = wideBlocks?.[band] ?? Math.floor(uniques / wideFrom);
    const layout = {
      bit,
      width,
      blocks: ruler.take((blockBytes * 2 ** width) / blockValues),
      wide: ruler.take(wideBlockBytes * wide),
      numbers: ruler.take(4 * uniques),
    };
    bit += width;
    return layout;
  });
  // Numbers are read four at once, also the last.
  return { bands, end: ruler.at + 64 };
}

/** Tells a kernel where its entries are. */
export function placeEntries(kernel: SegmentKernel, layout: EntryLayout): void {
  const { hashes, first, ids, dead, table } = layout;
  ensureBytes(kernel.memory, layout.end);
  kernel.place(hashes.at, first.at, ids.at, dead.at, table.at, table.bytes / 4);
}

/** Tells a kernel where its bands are, and in which order they are probed. */
export function placeBands(
  kernel: SegmentKernel,
  bands: readonly BandLayout[],
  end: number,
  uniques: number,
): void {
  const { memory, bandsAt, unitsAt } = kernel;
  ensureBytes(memory, end);
  const records = new Uint32Array(memory.buffer, bandsAt.value, bandRecordWords * bands.length);
  for (const [band, { bit, width, blocks, wide, numbers }] of bands.entries()) {
    records.set([bit, width, blocks.at, wide.at, numbers.at], bandRecordWords * band);
  }
  const widths = bands.map(({ width }) => width);
  const units = searchUnits(widths, uniques, unitsMost);
  const words = new Uint32Array(memory.buffer, unitsAt.value, unitWords * units.length);
  for (const [unit, { band, probes, cost }] of units.entries()) {
    words.set([band, probes, Math.min(cost, 2 ** 31)], unitWords * unit);
  }
  kernel.setPlan(bands.length, units.length);
}
