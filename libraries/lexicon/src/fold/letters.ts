/** What stands before a letter: nothing, an edge (of a digit, a capital), a mark, or a space. */
export const gaps = { none: 0, edge: 1, mark: 2, space: 3 } as const;

/**
 * The letters of a text, column by column. It is filled again and again, so that a text costs no
 * memory of its own.
 */
export class Letters {
  length = 0;
  /** 0 to 25 for Latin; code points for other scripts. */
  code = new Int32Array(256);
  /** Latin letters that it may stand for, as bits; 0 for other scripts. */
  mask = new Uint32Array(256);
  /** Where it begins and ends in the text, in UTF-16 units. */
  from = new Int32Array(256);
  to = new Int32Array(256);
  /** What stands before it, of `gaps`. */
  gap = new Uint8Array(257);
  /** What hid it, bits of `hidden`. */
  hidden = new Uint8Array(256);
  /** The digit that it is written as, as a code point; 0 for everything else. */
  digit = new Uint8Array(256);

  clear(): void {
    this.length = 0;
    this.gap[0] = 3;
  }

  push(code: number, mask: number, from: number, to: number, gap: number, how: number): void {
    const at = this.length;
    if (at === this.code.length) this.#grow();
    this.code[at] = code;
    this.mask[at] = mask;
    this.from[at] = from;
    this.to[at] = to;
    this.gap[at] = at === 0 ? 3 : gap;
    this.hidden[at] = how;
    this.digit[at] = 0;
    this.length = at + 1;
    // Whatever reads on past the end meets a space.
    this.gap[at + 1] = 3;
  }

  /** Whether a letter may stand for another, or for a digit: itself, or as a sign for it. */
  isLike(at: number, letter: number): boolean {
    if (letter < 26) return ((this.mask[at] >>> letter) & 1) === 1;
    return letter < 64 ? this.digit[at] === letter : this.code[at] === letter;
  }

  #grow(): void {
    const size = this.code.length * 2;
    const grown = <T extends Int32Array | Uint32Array | Uint8Array>(next: T, last: T): T => {
      next.set(last);
      return next;
    };
    this.code = grown(new Int32Array(size), this.code);
    this.mask = grown(new Uint32Array(size), this.mask);
    this.from = grown(new Int32Array(size), this.from);
    this.to = grown(new Int32Array(size), this.to);
    this.gap = grown(new Uint8Array(size + 1), this.gap);
    this.hidden = grown(new Uint8Array(size), this.hidden);
    this.digit = grown(new Uint8Array(size), this.digit);
  }
}
