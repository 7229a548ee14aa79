import { ensureBytes, hashBytes } from './kernel-memory.ts';
import { searchUnits } from './plan-bands.ts';
import type { SegmentKernel } from './segment-kernel.ts';

/** What the sizes of a segment's stretches follow from. */
export interface SegmentShape {
  /** Distinct hashes. */
  readonly uniques: number;
  /** Entries, dead ones included. */
  readonly entries: number;
  /** Of the table by id. */
  readonly places: number;
  readonly bands: readonly {
    readonly width: number;
    /** Blocks of eight values that 255 and more hashes have. */
    readonly wideBlocks: number;
  }[];
}

/** A stretch of a segment's memory. */
export interface Stretch {
  readonly at: number;
  readonly bytes: number;
}

/** Where the entries are, as `kernels/segment/state.ts` tells of them. */
export interface EntryLayout {
  readonly hashes: Stretch;
  readonly first: Stretch;
  readonly ids: Stretch;
  readonly dead: Stretch;
  readonly table: Stretch;
}

export interface BandLayout {
  readonly blocks: Stretch;
  readonly wide: Stretch;
  readonly numbers: Stretch;
}

/** Where all of a segment is. */
export interface SegmentLayout extends EntryLayout {
  readonly bands: readonly BandLayout[];
}

const blockBytes = 12;
const blockValues = 8;
const wideBlockBytes = 36;
const wideFrom = 255;
/** Units that the kernel has room for; comparing all becomes cheaper before. */
const unitsMost = 180;
const bandWords = 8;
const unitWords = 3;

/** Places of the table by id: a third stays free. */
export const placesFor = (entries: number) => Math.ceil(1.5 * entries) + 1;

/** Wide blocks of a band at most. */
export const wideBlocksFor = (uniques: number) => Math.floor(uniques / wideFrom);

/** Lays stretches out one after another, each where a line of the cache begins. */
function ruler(from: number) {
  let end = aligned(from);
  return {
    take(bytes: number): Stretch {
      const at = end;
      end = aligned(at + bytes);
      return { at, bytes };
    },
    end: () => end,
  };
}

const aligned = (at: number) => Math.ceil(at / 64) * 64;

export function layOutEntries(
  from: number,
  { uniques, entries, places }: SegmentShape,
): { layout: EntryLayout; end: number } {
  const { take, end } = ruler(from);
  const layout = {
    hashes: take(hashBytes * uniques),
    first: take(4 * (uniques + 1)),
    ids: take(4 * entries),
    dead: take(Math.ceil(entries / 8)),
    table: take(4 * places),
  };
  return { layout, end: end() };
}

export function layOutBands(
  from: number,
  { uniques, bands }: SegmentShape,
): { layout: BandLayout[]; end: number } {
  const { take, end } = ruler(from);
  const layout = bands.map(({ width, wideBlocks }) => ({
    blocks: take((blockBytes * 2 ** width) / blockValues),
    wide: take(wideBlockBytes * wideBlocks),
    numbers: take(4 * uniques),
  }));
  // Numbers are read four at once, also the last.
  return { layout, end: end() + 64 };
}

/**
 * The stretches of a segment, views of its memory, in the order in which a snapshot has them. The
 * shape says how long they are: a layout may have had room for more.
 */
export function viewsOf(
  memory: WebAssembly.Memory,
  shape: SegmentShape,
  layout: SegmentLayout,
): { dead: Uint8Array; others: Uint8Array[] } {
  const view = ({ at }: Stretch, { bytes }: Stretch) => new Uint8Array(memory.buffer, at, bytes);
  const { layout: exact } = layOutEntries(0, shape);
  const bands = layOutBands(0, shape).layout;
  return {
    dead: view(layout.dead, exact.dead),
    others: [
      view(layout.hashes, exact.hashes),
      view(layout.first, exact.first),
      view(layout.ids, exact.ids),
      view(layout.table, exact.table),
      ...layout.bands.flatMap(({ blocks, wide, numbers }, band) => [
        view(blocks, bands[band].blocks),
        view(wide, bands[band].wide),
        view(numbers, bands[band].numbers),
      ]),
    ],
  };
}

/** Tells a kernel where its entries are. */
export function placeEntries(kernel: SegmentKernel, layout: EntryLayout, end: number): void {
  const { hashes, first, ids, dead, table } = layout;
  ensureBytes(kernel.memory, end);
  kernel.place(hashes.at, first.at, ids.at, dead.at, table.at, table.bytes / 4);
}

/** Tells a kernel where its bands are, and in which order they are probed. */
export function placeBands(
  kernel: SegmentKernel,
  { uniques, bands }: SegmentShape,
  layout: readonly BandLayout[],
  end: number,
): void {
  const { memory, bandsAt, unitsAt } = kernel;
  ensureBytes(memory, end);
  const records = new Uint32Array(memory.buffer, bandsAt.value, bandWords * bands.length);
  let bit = 0;
  for (const [band, { blocks, wide, numbers }] of layout.entries()) {
    const { width } = bands[band];
    records.set([bit, width, blocks.at, wide.at, numbers.at], bandWords * band);
    bit += width;
  }
  const widths = bands.map(({ width }) => width);
  const units = searchUnits(widths, uniques, unitsMost);
  const words = new Uint32Array(memory.buffer, unitsAt.value, unitWords * units.length);
  for (const [unit, { band, probes, cost }] of units.entries()) {
    words.set([band, probes, Math.min(cost, 2 ** 31)], unitWords * unit);
  }
  kernel.setPlan(bands.length, units.length);
}

/** How many wide blocks each band of a built segment has. */
export function wideBlocksOf({ memory, bandsAt }: SegmentKernel, bands: number): number[] {
  const records = new Uint32Array(memory.buffer, bandsAt.value, bandWords * bands);
  return Array.from({ length: bands }, (_, band) => records[bandWords * band + 5]);
}
