/** What a text says in another writing, and where each unit of it stands in the text. */
export interface Decoded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where what it was made from begins in the original, and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Fewest letters of a term that is believed to be meant: short ones come about by chance. */
  readonly least: number;
  readonly transform: 'encoded' | 'spelled-out' | 'homoglyph';
}

/** Puts one together, piece by piece. */
export class Decoding {
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Each unit of `piece` is made from all of the original from `start` to `end`. */
  put(piece: string, start: number, end: number): void {
    this.#text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** What is written in the original as it is, unit by unit. */
  copy(original: string, start: number, end: number): void {
    for (let at = start; at < end; at += 1) this.put(original.charAt(at), at, at + 1);
  }

  done(transform: Decoded['transform'], least: number): Decoded {
    return { text: this.#text, starts: this.#starts, ends: this.#ends, transform, least };
  }
}
