import type { Texts } from './packed-texts.ts';

const zero = 0x30;
const bound = 1 << 22;

/** What `DecimalIds.find` leaves to others. */
export interface Unknown extends Texts {
  /** Which text each was. */
  readonly places: Uint32Array;
  count: number;
}

/**
 * A short way for ids that are whole numbers below 4 million, as they are in many edge lists: their
 * nodes by their value. Beside the table of all ids, not in its place.
 */
export class DecimalIds {
  /** Node + 1 by value; 0 where it is not known. */
  #nodes = new Uint32Array(1 << 12);
  #values = new Uint32Array();
  #unknown: Unknown = { bytes: new Uint8Array(), ...room(0), count: 0 };

  /** Fills in the nodes of the texts that are known, and answers the others. */
  find({ bytes, starts, ends }: Texts, count: number, nodes: Uint32Array): Unknown {
    if (this.#values.length < count) {
      this.#values = new Uint32Array(count);
      this.#unknown = { bytes, ...room(count), count: 0 };
    }
    const values = this.#values;
    let largest = 0;
    for (let text = 0; text < count; text += 1) {
      const value = decimalIn(bytes, starts[text], ends[text]);
      values[text] = value;
      if (value > largest) largest = value;
    }
    if (largest >= this.#nodes.length) this.#grow(largest);
    const known = this.#nodes;
    for (let text = 0; text < count; text += 1) nodes[text] = known[values[text]];

    const unknown: Unknown = { ...this.#unknown, bytes, count: 0 };
    for (let text = 0; text < count; text += 1) {
      if (nodes[text] !== 0) {
        nodes[text] -= 1;
        continue;
      }
      unknown.starts[unknown.count] = starts[text];
      unknown.ends[unknown.count] = ends[text];
      unknown.places[unknown.count] = text;
      unknown.count += 1;
    }
    return unknown;
  }

  /** Keeps the node of one of the texts that were unknown. */
  keep(text: number, node: number): void {
    const value = this.#values[text];
    if (value !== none) this.#nodes[value] = node + 1;
  }

  #grow(largest: number): void {
    const larger = new Uint32Array(Math.min(bound, largest * 2));
    larger.set(this.#nodes);
    this.#nodes = larger;
  }
}

/** The value of what is no such number: the id `0` goes the long way. */
const none = 0;

function decimalIn(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 7 || bytes[start] === zero) return none;
  let value = 0;
  for (let place = start; place < end; place += 1) {
    const digit = bytes[place] - zero;
    if (digit < 0 || digit > 9) return none;
    value = value * 10 + digit;
  }
  return value < bound ? value : none;
}

function room(count: number) {
  return {
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    places: new Uint32Array(count),
  };
}
