/** Hashes the images of a folder, one after another: `node one-core.ts FOLDER IMAGES`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeImage, pdqHash } from '@breakwater/fingerprint';

/** What is printed, as JSON. */
export interface OneCore {
  /** Milliseconds of the processor for an image, in all threads. */
  readonly cpu: number;
  /** Milliseconds by the clock for reading and decoding one, and for hashing it. */
  readonly decode: number;
  readonly hash: number;
}

const [, , folder, images] = process.argv;
const names = (await readdir(folder)).map((name) => join(folder, name));
const total = Number(images);

let decode = 0;
let hash = 0;
// Compilers warm up at first.
await hashSome(Math.min(20, total));
decode = 0;
hash = 0;
const before = process.cpuUsage();
await hashSome(total);
const { user, system } = process.cpuUsage(before);
const result: OneCore = {
  cpu: (user + system) / 1000 / total,
  decode: decode / total,
  hash: hash / total,
};
console.log(JSON.stringify(result));

async function hashSome(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const begun = performance.now();
    const image = await decodeImage(await readFile(names[i % names.length]));
    const decoded = performance.now();
    pdqHash(image);
    decode += decoded - begun;
    hash += performance.now() - decoded;
  }
}
