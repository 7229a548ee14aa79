/** Where texts lie in bytes: text i in `starts[i]..ends[i]`. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Texts as words of 32 bits, which are hashed and compared four bytes at a time. A record is the
 * length in bytes and then the bytes, filled up with zeros; `words[starts[i]..starts[i + 1]]`.
 */
export class PackedTexts {
  words = new Uint32Array(1 << 12);
  starts = new Uint32Array(1);
  hashes = new Uint32Array();
  /** Room for two numbers beside each text. */
  places = new Uint32Array();
  differences = new Uint32Array();

  pack({ bytes, starts, ends }: Texts, count: number): void {
    this.#makeRoom(starts, ends, count);
    const { words, hashes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let next = 0;
    for (let text = 0; text < count; text += 1) {
      const end = ends[text];
      let place = starts[text];
      let hash = end - place;
      this.starts[text] = next;
      words[next++] = hash;
      for (; place + 4 <= end; place += 4) {
        const word = view.getUint32(place, true);
        words[next++] = word;
        hash = mix(hash, word);
      }
      if (place < end) {
        let word = 0;
        for (let shift = 0; place < end; place += 1, shift += 8) {
          word |= view.getUint8(place) << shift;
        }
        words[next++] = word;
        hash = mix(hash, word);
      }
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      hashes[text] = hash ^ (hash >>> 16);
    }
    this.starts[count] = next;
  }

  /** Whether a text is the record that begins at `place` of other words. */
  isSame(text: number, others: Uint32Array, place: number): boolean {
    const start = this.starts[text];
    const end = this.starts[text + 1];
    for (let word = start; word < end; word += 1) {
      if (this.words[word] !== others[place + word - start]) return false;
    }
    return true;
  }

  #makeRoom(starts: Int32Array, ends: Int32Array, count: number): void {
    if (this.hashes.length < count) {
      this.starts = new Uint32Array(count + 1);
      this.hashes = new Uint32Array(count);
      this.places = new Uint32Array(count);
      this.differences = new Uint32Array(count);
    }
    let needed = 2 * count;
    for (let text = 0; text < count; text += 1) needed += (ends[text] - starts[text]) >>> 2;
    if (needed > this.words.length) this.words = new Uint32Array(needed * 2);
  }
}

/** A step of a hash in the manner of MurmurHash3 (Appleby 2011). */
function mix(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
