/** Measures the index: `node one-core.ts BANK QUERIES SNAPSHOT ROUNDS`; prints JSON. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HashIndex } from '@breakwater/fingerprint';

export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** Milliseconds of the processor; of the clock for save and load, which wait for a disk. */
export interface Measured {
  readonly hashes: number;
  readonly add: number;
  readonly compact: number;
  readonly bytesPerHash: number;
  readonly save: number;
  readonly load: number;
  readonly found: number;
  readonly rounds: readonly Round[];
  /** Searches between the steps of folding 1 % more in. */
  readonly folding: Round & { readonly longestStep: number };
}

const hashBytes = 32;
const distance = 31;
const [, , bankFile, queryFile, snapshotFile, rounds] = process.argv;

/** Milliseconds that the processor has worked for this process. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const built = await build();
const { save, load, index } = await saveAndLoad(built.index);
const queries = await readFile(queryFile);
searchAll();
const measured: Measured = {
  hashes: index.size,
  add: built.add,
  compact: built.compact,
  bytesPerHash: built.bytesPerHash,
  save,
  load,
  found: searchAll().found,
  rounds: Array.from({ length: Number(rounds) }, () => searchAll().round),
  folding: searchWhileFolding(),
};
process.stdout.write(JSON.stringify(measured));

async function build() {
  const index = new HashIndex();
  const file = await open(bankFile);
  const some = new Uint8Array(hashBytes * 32_768);
  let id = 0;
  let add = 0;
  for (;;) {
    const { bytesRead } = await file.read(some, 0, some.length);
    if (bytesRead === 0) break;
    const begun = processor();
    for (let at = 0; at < bytesRead; at += hashBytes) {
      index.add(id++, some.subarray(at, at + hashBytes));
    }
    add += processor() - begun;
  }
  await file.close();
  const begun = processor();
  index.compact();
  // With what the build leaves behind, which a loaded index does without.
  return { index, add, compact: processor() - begun, bytesPerHash: index.bytes / index.size };
}

async function saveAndLoad(built: HashIndex) {
  let begun = performance.now();
  await pipeline(Readable.from(built.snapshot()), createWriteStream(snapshotFile));
  const save = performance.now() - begun;
  begun = performance.now();
  const index = await HashIndex.load(createReadStream(snapshotFile, { highWaterMark: 2 ** 20 }));
  return { save, load: performance.now() - begun, index };
}

function searchAll() {
  const times: number[] = [];
  let found = 0;
  for (let at = 0; at < queries.length; at += hashBytes) {
    const query = queries.subarray(at, at + hashBytes);
    const begun = processor();
    found += index.search(query, distance).length;
    times.push(processor() - begun);
  }
  return { found, round: roundOf(times) };
}

function searchWhileFolding(): Measured['folding'] {
  const hash = new Uint8Array(queries.subarray(0, hashBytes));
  const more = Math.max(Math.ceil(index.size / 30), 2000);
  for (let id = 0; id < more; id++) {
    hash.set([id, id >>> 8, id >>> 16]);
    index.add(2 ** 31 + id, hash);
  }
  const times: number[] = [];
  let longestStep = 0;
  for (let at = 0; index.compactionDue; at = (at + hashBytes) % queries.length) {
    let begun = processor();
    index.search(queries.subarray(at, at + hashBytes), distance);
    times.push(processor() - begun);
    begun = processor();
    index.compactStep();
    longestStep = Math.max(longestStep, processor() - begun);
  }
  return { ...roundOf(times), longestStep };
}

function roundOf(times: readonly number[]): Round {
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number) => sorted[Math.floor(part * (sorted.length - 1))];
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    perSecond: (1000 * times.length) / total,
    p50: share(0.5),
    p99: share(0.99),
    most: share(1),
  };
}
