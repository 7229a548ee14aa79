/** What became of an activity that was shown to the table. */
export type Remembered = 'new' | 'same' | 'conflict';

/**
 * Remembers activities by 64 bits of their identity and 32 of their content, in open addressing on
 * typed arrays: 16 bytes an activity at a load of at most 0.6, so about 27. At ten million
 * activities two identities collide with a probability of 3e-6.
 */
export class IdentityTable {
  #capacity = 1 << 16;
  #size = 0;
  /** Two words of identity, one of content, one free for the owner; identity 0,0 is an empty place. */
  #words = new Uint32Array(this.#capacity * 4);

  /** Place of the activity that was last remembered, for `setNote`. */
  #last = 0;

  remember(actor: string, id: string, digest: string): Remembered {
    if (this.#size * 5 > this.#capacity * 3) this.#grow();
    const [high, low] = identityWords(actor, id);
    const content = Number.parseInt(digest.slice(0, 8), 16) >>> 0;
    const place = this.#find(high, low);
    this.#last = place;
    if (this.#words[place] !== 0 || this.#words[place + 1] !== 0) {
      return this.#words[place + 2] === content ? 'same' : 'conflict';
    }
    this.#words.set([high, low, content, 0], place);
    this.#size += 1;
    return 'new';
  }

  /** Keeps a number from 1 on beside the activity remembered last. */
  setNote(note: number): void {
    this.#words[this.#last + 3] = note;
  }

  /** The number kept beside an activity; 0 where there is none. */
  noteOf(actor: string, id: string): number {
    const [high, low] = identityWords(actor, id);
    return this.#words[this.#find(high, low) + 3];
  }

  #find(high: number, low: number): number {
    const mask = this.#capacity - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const place = slot * 4;
      const first = this.#words[place];
      const second = this.#words[place + 1];
      if ((first === high && second === low) || (first === 0 && second === 0)) return place;
    }
  }

  #grow(): void {
    const old = this.#words;
    this.#capacity *= 2;
    this.#words = new Uint32Array(this.#capacity * 4);
    for (let place = 0; place < old.length; place += 4) {
      if (old[place] === 0 && old[place + 1] === 0) continue;
      this.#words.set(old.subarray(place, place + 4), this.#find(old[place], old[place + 1]));
    }
  }
}

/** Two independent 32-bit hashes of an identity (FNV-1a mixed as in MurmurHash3), never both zero. */
function identityWords(actor: string, id: string): [number, number] {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  const absorb = (text: string) => {
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x5bd1e995);
      low ^= low >>> 15;
    }
  };
  absorb(actor);
  high = Math.imul(high ^ 0x10000, 0x01000193);
  low = Math.imul(low ^ 0x10000, 0x5bd1e995);
  absorb(id);
  return [finish(high), finish(low) || 1];
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
