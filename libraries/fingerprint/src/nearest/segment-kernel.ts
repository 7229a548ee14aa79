import { KernelHost } from './kernel-host.ts';
import { wasm } from './segment-kernel.gen.ts';

interface Place {
  readonly value: number;
}

/** What `kernels/segment.ts` exports; places are byte offsets in its memory. */
export interface SegmentKernel {
  readonly memory: WebAssembly.Memory;
  readonly query: Place;
  readonly bandsAt: Place;
  readonly unitsAt: Place;
  readonly recordsAt: Place;
  readonly dataAt: Place;
  readonly uniques: Place;
  place(
    hashes: number,
    first: number,
    ids: number,
    dead: number,
    table: number,
    tablePlaces: number,
  ): void;
  setCounts(uniques: number, entries: number): void;
  setPlan(bands: number, units: number): void;
  begin(twins: number, twinPlaces: number, owners: number, newIds: number): void;
  take(records: number): void;
  step(budget: number): number;
  has(id: number): number;
  remove(id: number): number;
  rewind(): void;
  give(): number;
  search(distance: number): void;
}

const compiled = new WebAssembly.Module(Buffer.from(wasm, 'base64'));

export function segmentHost(): KernelHost<SegmentKernel> {
  return new KernelHost<SegmentKernel>(compiled);
}
