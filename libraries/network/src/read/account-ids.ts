import { DecimalIds } from './decimal-ids.ts';
import { PackedTexts, type Texts } from './packed-texts.ts';

/** The accounts of a graph: which node stands for which id. */
export interface AccountIds {
  /** Number of accounts; nodes are 0..size-1, in the order in which ids were first met. */
  readonly size: number;
  /** The id of a node, as it was written. */
  idOf(node: number): string;
  /** The node of an id; undefined where the id was never met. */
  nodeOf(id: string): number | undefined;
}

/** Where no record is. */
const none = 0xffffffff;

/**
 * Numbers ids from 0 as they come, from their bytes in UTF-8, without a string for each. Open
 * addressing on typed arrays: the bytes of an id, and about 35 bytes beside them.
 */
export class IdTable implements AccountIds {
  #size = 0;
  #capacity = 1 << 12;
  /** Two words a slot: the hash of an id, and where its record begins. */
  #slots = new Uint32Array(this.#capacity * 2).fill(none);
  /** Where the record of each node begins. */
  #starts = new Uint32Array(this.#capacity / 2 + 1);
  /** Records: the node, and the packed text. */
  #records = new Uint32Array(1 << 14);
  #end = 0;
  readonly #packed = new PackedTexts();
  readonly #decimals = new DecimalIds();

  get size(): number {
    return this.#size;
  }

  /**
   * The nodes of the first `count` texts, given now to those that have none. Many at a time are
   * several times as fast as one by one: each loop is so short that the processor waits for the
   * memory of many ids at once.
   */
  internAll(texts: Texts, count: number, nodes: Uint32Array): void {
    const unknown = this.#decimals.find(texts, count, nodes);
    const packed = this.#packed;
    packed.pack(unknown, unknown.count);
    this.#guess(packed, unknown.count);
    this.#check(packed, unknown.count);
    for (let text = 0; text < unknown.count; text += 1) {
      const record = packed.places[text];
      const node = record === none ? this.#intern(packed, text) : this.#records[record];
      nodes[unknown.places[text]] = node;
      this.#decimals.keep(unknown.places[text], node);
    }
  }

  idOf(node: number): string {
    const start = this.#starts[node] + 1;
    const bytes = new Uint8Array(this.#records[start]);
    for (let place = 0; place < bytes.length; place += 1) {
      bytes[place] = this.#records[start + 1 + (place >>> 2)] >>> ((place & 3) * 8);
    }
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  nodeOf(id: string): number | undefined {
    const bytes = new TextEncoder().encode(id);
    const packed = new PackedTexts();
    packed.pack({ bytes, starts: Int32Array.of(0), ends: Int32Array.of(bytes.length) }, 1);
    const record = this.#slots[this.#find(packed, 0) + 1];
    return record === none ? undefined : this.#records[record];
  }

  /** For each text the first record of the same hash. */
  #guess({ hashes, places }: PackedTexts, count: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // Nothing hangs on what this loop reads, so that nothing holds it up; the next finds it near.
    for (let text = 0; text < count; text += 1) places[text] = slots[(hashes[text] << 1) & mask];
    for (let text = 0; text < count; text += 1) {
      const hash = hashes[text];
      let slot = (hash << 1) & mask;
      while (slots[slot] !== hash && slots[slot + 1] !== none) slot = (slot + 2) & mask;
      places[text] = slots[slot + 1];
    }
  }

  /** Takes back the guesses that were wrong. */
  #check({ words, starts, places, differences }: PackedTexts, count: number): void {
    const records = this.#records;
    for (let text = 0; text < count; text += 1) {
      const record = places[text];
      differences[text] = words[starts[text]] ^ records[record === none ? 0 : record + 1];
    }
    for (let text = 0; text < count; text += 1) {
      let place = places[text] + 2;
      let difference = differences[text];
      const end = starts[text + 1];
      for (let word = starts[text] + 1; word < end; word += 1, place += 1) {
        difference |= words[word] ^ records[place];
      }
      if (difference !== 0) places[text] = none;
    }
  }

  #intern(packed: PackedTexts, text: number): number {
    const slot = this.#find(packed, text);
    const record = this.#slots[slot + 1];
    if (record !== none) return this.#records[record];
    this.#slots[slot] = packed.hashes[text];
    this.#slots[slot + 1] = this.#end;
    this.#keep(packed, text);
    if (this.#size * 2 > this.#capacity) this.#grow();
    return this.#size - 1;
  }

  /** The slot of an id, or the empty one where it belongs. */
  #find(packed: PackedTexts, text: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = packed.hashes[text];
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const record = slots[slot + 1];
      if (record === none) return slot;
      if (slots[slot] === hash && packed.isSame(text, this.#records, record + 1)) return slot;
    }
  }

  #keep({ words, starts }: PackedTexts, text: number): void {
    const end = this.#end + 1 + starts[text + 1] - starts[text];
    if (end > this.#records.length) {
      this.#records = enlarged(this.#records, Math.max(end, this.#records.length * 2));
    }
    this.#records[this.#end] = this.#size;
    this.#records.set(words.subarray(starts[text], starts[text + 1]), this.#end + 1);
    this.#starts[this.#size] = this.#end;
    this.#size += 1;
    this.#end = end;
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity *= 2;
    const slots = new Uint32Array(this.#capacity * 2).fill(none);
    const mask = slots.length - 1;
    for (let place = 0; place < old.length; place += 2) {
      if (old[place + 1] === none) continue;
      let slot = (old[place] << 1) & mask;
      while (slots[slot + 1] !== none) slot = (slot + 2) & mask;
      slots[slot] = old[place];
      slots[slot + 1] = old[place + 1];
    }
    this.#slots = slots;
    this.#starts = enlarged(this.#starts, this.#capacity / 2 + 1);
  }
}

function enlarged(column: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(column);
  return larger;
}
