import { checksum, checksumMost } from './checksum.ts';
import { DamagedSnapshot } from './damaged-snapshot.ts';

/**
 * A snapshot is a row of frames: length u32, zero u32, sum u64 over this payload and the sum
 * before it, payload of 1 MiB at most; little-endian.
 */
const headBytes = 16;

/** Puts bytes into frames, of which each is a new array. */
export class FrameWriter {
  #sum = 0n;

  *frames(bytes: Uint8Array): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += checksumMost) {
      const payload = bytes.subarray(at, at + checksumMost);
      const frame = new Uint8Array(headBytes + payload.length);
      this.#sum = checksum(payload, this.#sum);
      const head = new DataView(frame.buffer);
      head.setUint32(0, payload.length, true);
      head.setBigUint64(8, this.#sum, true);
      frame.set(payload, headBytes);
      yield frame;
    }
  }
}

/** Reads frames out of chunks of any size. */
export class FrameReader {
  readonly #chunks: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  #sum = 0n;
  #bytesRead = 0;

  constructor(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    this.#chunks =
      Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  /**
   * Fills an array from frames that hold just as much.
   *
   * @throws DamagedSnapshot where they do not, or their sums are others
   */
  async fill(bytes: Uint8Array): Promise<void> {
    const head = new Uint8Array(headBytes);
    const numbers = new DataView(head.buffer);
    for (let at = 0; at < bytes.length; at += checksumMost) {
      const payload = bytes.subarray(at, at + checksumMost);
      const place = this.#bytesRead;
      await this.#read(head);
      const [length, zero] = [numbers.getUint32(0, true), numbers.getUint32(4, true)];
      if (length !== payload.length || zero !== 0) throw this.#damagedAt(place);
      await this.#read(payload);
      this.#sum = checksum(payload, this.#sum);
      if (numbers.getBigUint64(8, true) !== this.#sum) throw this.#damagedAt(place);
    }
  }

  /** @throws DamagedSnapshot where anything is left */
  async end(): Promise<void> {
    if (this.#chunk.length > 0 || (await this.#next())) {
      throw new DamagedSnapshot(`goes on after its end, at byte ${this.#bytesRead}`);
    }
  }

  async #read(into: Uint8Array): Promise<void> {
    let filled = 0;
    while (filled < into.length) {
      if (this.#chunk.length === 0 && !(await this.#next())) {
        throw new DamagedSnapshot(`ends too early, after ${this.#bytesRead} bytes`);
      }
      const part = this.#chunk.subarray(0, into.length - filled);
      into.set(part, filled);
      filled += part.length;
      this.#bytesRead += part.length;
      this.#chunk = this.#chunk.subarray(part.length);
    }
  }

  /** Takes the next chunk that holds anything; false at the end. */
  async #next(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#chunk = value;
    return value.length > 0 || this.#next();
  }

  #damagedAt(place: number): DamagedSnapshot {
    return new DamagedSnapshot(`is damaged within the frame at byte ${place}`);
  }
}
