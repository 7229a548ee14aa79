/**
 * Keys of 128 bits, each with a dense number, by open addressing with linear probing: 24 bytes a key
 * at most times, and no object for any. Keys are keyed hashes already, so their first word is the
 * hash. Numbers are given in order and never taken back.
 */
export class KeyTable {
  #words: Int32Array;
  #places: Int32Array;
  #mask: number;
  #size = 0;

  constructor(expected = 1024) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(expected, 16) * 1.5));
    this.#words = new Int32Array(Math.max(expected, 16) * 4);
    this.#places = new Int32Array(capacity);
    this.#mask = capacity - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** Bytes that it holds. */
  get bytes(): number {
    return this.#words.byteLength + this.#places.byteLength;
  }

  /** The number of the key at `offset` of these words; -1 where it is not known. */
  find(words: Int32Array, offset = 0): number {
    const a = words[offset] as number;
    const b = words[offset + 1] as number;
    const c = words[offset + 2] as number;
    const d = words[offset + 3] as number;
    const own = this.#words;
    for (let place = a & this.#mask; ; place = (place + 1) & this.#mask) {
      const number = (this.#places[place] as number) - 1;
      if (number < 0) return -1;
      const at = number * 4;
      if (own[at] === a && own[at + 1] === b && own[at + 2] === c && own[at + 3] === d) {
        return number;
      }
    }
  }

  /** As `find`; a key that is not known is given the next number. */
  add(words: Int32Array, offset = 0): number {
    const known = this.find(words, offset);
    if (known >= 0) return known;
    if (this.#size * 4 === this.#words.length) {
      const larger = new Int32Array(this.#words.length * 2);
      larger.set(this.#words);
      this.#words = larger;
    }
    const number = this.#size;
    for (let word = 0; word < 4; word += 1) {
      this.#words[number * 4 + word] = words[offset + word] as number;
    }
    this.#size += 1;
    if (this.#size * 3 > this.#places.length * 2) this.#spread();
    else this.#place(number);
    return number;
  }

  /** Writes the 16 bytes of a key into a buffer. */
  write(number: number, target: Uint8Array, offset = 0): void {
    const bytes = new Uint8Array(this.#words.buffer, number * 16, 16);
    target.set(bytes, offset);
  }

  #place(number: number): void {
    let place = (this.#words[number * 4] as number) & this.#mask;
    while (this.#places[place] !== 0) place = (place + 1) & this.#mask;
    this.#places[place] = number + 1;
  }

  #spread(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    this.#mask = this.#places.length - 1;
    for (let number = 0; number < this.#size; number += 1) this.#place(number);
  }
}

/** Sixteen bytes that can be read as four words: where a key is made or read, without an object for each. */
export class KeyScratch {
  readonly bytes = Buffer.from(new ArrayBuffer(16));
  readonly words = new Int32Array(this.bytes.buffer, 0, 4);

  /** Takes the key from the text of a UUID. */
  fromUuid(uuid: string): Int32Array {
    this.bytes.write(uuid.replaceAll('-', ''), 0, 'hex');
    return this.words;
  }
}

/** The key as the text of a UUID. */
export function uuidOf(bytes: Uint8Array, offset = 0): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset + offset, 16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
