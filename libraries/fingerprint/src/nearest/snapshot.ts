import { DamagedSnapshot } from './damaged-snapshot.ts';
import { FrameReader, FrameWriter } from './frames.ts';
import { hashBytes } from './kernel-memory.ts';
import type { Records } from './part.ts';
import { Segment } from './segment.ts';
import type { SegmentShape } from './segment-layout.ts';

// A head of u32: mark, version, number of segments, number of loose entries. Then each segment: a
// head of u32 (uniques, entries, places, live, bands, then width and wide blocks of each of 32
// bands), and its stretches. Then the loose entries: hashes, ids.
const mark = 0x49485742;
const version = 1;
const bandsMost = 32;

/** What a snapshot holds of an index. */
export interface IndexParts {
  readonly segments: readonly Segment[];
  /** Entries that are in no segment yet. */
  readonly loose: readonly Records[];
}

/**
 * The parts as they are at the moment of the call, as chunks of 1 MiB or less. The loose entries
 * must be copies.
 */
export function writeSnapshot({ segments, loose }: IndexParts): Iterable<Uint8Array> {
  const kept = segments.map((segment) => {
    const { dead, others } = segment.views();
    return { head: headOf(segment), stretches: [dead.slice(), ...others] };
  });
  return chunksOf(kept, loose);
}

function* chunksOf(
  segments: readonly { head: Uint32Array; stretches: readonly Uint8Array[] }[],
  loose: readonly Records[],
): Generator<Uint8Array> {
  const writer = new FrameWriter();
  const count = loose.reduce((sum, { ids }) => sum + ids.length, 0);
  yield* writer.frames(bytesOf(Uint32Array.of(mark, version, segments.length, count)));
  for (const { head, stretches } of segments) {
    yield* writer.frames(bytesOf(head));
    for (const stretch of stretches) yield* writer.frames(stretch);
  }
  const hashes = new Uint8Array(hashBytes * count);
  const ids = new Uint32Array(count);
  let at = 0;
  for (const records of loose) {
    hashes.set(records.hashes, hashBytes * at);
    ids.set(records.ids, at);
    at += records.ids.length;
  }
  yield* writer.frames(hashes);
  yield* writer.frames(bytesOf(ids));
}

/**
 * @throws DamagedSnapshot
 * @throws RangeError where there is no memory for it
 */
export async function readSnapshot(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<IndexParts> {
  const reader = new FrameReader(chunks);
  const head = new Uint32Array(4);
  await reader.fill(bytesOf(head));
  const [first, madeAs, count, looseCount] = head;
  if (first !== mark) throw new DamagedSnapshot('is none: it begins with something else');
  if (madeAs !== version) {
    throw new DamagedSnapshot(`is of version ${madeAs}, and this program reads ${version}`);
  }
  const segments: Segment[] = [];
  while (segments.length < count) segments.push(await readSegment(reader));
  const loose = {
    hashes: new Uint8Array(hashBytes * looseCount),
    ids: new Uint32Array(looseCount),
  };
  await reader.fill(loose.hashes);
  await reader.fill(bytesOf(loose.ids));
  await reader.end();
  return { segments, loose: [loose] };
}

async function readSegment(reader: FrameReader): Promise<Segment> {
  const head = new Uint32Array(5 + 2 * bandsMost);
  await reader.fill(bytesOf(head));
  const [uniques, entries, places, live, bands] = head;
  const shape: SegmentShape = {
    uniques,
    entries,
    places,
    bands: Array.from({ length: bands }, (_, band) => ({
      width: head[5 + 2 * band],
      wideBlocks: head[6 + 2 * band],
    })),
  };
  const segment = Segment.ofShape(shape, live);
  const { dead, others } = segment.views();
  for (const stretch of [dead, ...others]) await reader.fill(stretch);
  return segment;
}

function headOf({ shape, live }: Segment): Uint32Array {
  const head = new Uint32Array(5 + 2 * bandsMost);
  const { uniques, entries, places, bands } = shape;
  head.set([uniques, entries, places, live, bands.length]);
  for (const [band, { width, wideBlocks }] of bands.entries()) {
    head.set([width, wideBlocks], 5 + 2 * band);
  }
  return head;
}

const bytesOf = (numbers: Uint32Array) => new Uint8Array(numbers.buffer);
