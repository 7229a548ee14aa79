/** What parts the cells of a row; `blank` is any run of spaces and tabs. */
export type Separator = ',' | ';' | '\t' | 'blank';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;
const space = 0x20;
const tab = 0x09;

/**
 * One row of a table in text at a time: where its cells lie. Cells may be quoted as in RFC 4180, but
 * end with their line, so that a stray quote costs one line and not the rest of the file. Blanks
 * around a cell do not belong to it.
 */
export class Row {
  /** Where the cells lie: in what was given, or unquoted in a copy. */
  bytes: Uint8Array = new Uint8Array();
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Cells in the row, also those beyond `most`. */
  count = 0;
  /** No byte of the row is above 0x7f. */
  ascii = true;
  /** What is wrong with the row as a whole. */
  fault: RowFault | undefined;
  readonly #separator: number;
  readonly #most: number;

  /** @param most cells of a row whose places are kept */
  constructor(separator: Separator, most: number) {
    this.#separator = separator === 'blank' ? space : separator.charCodeAt(0);
    this.#joins = separator === 'blank';
    this.#most = most;
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
  }

  /** Runs of separators count as one. */
  readonly #joins: boolean;

  /** Finds the cells of the row that begins at `start`, up to LF; answers where the LF is. */
  scan(bytes: Uint8Array, start: number): number {
    const separator = this.#separator;
    const joins = this.#joins;
    this.bytes = bytes;
    this.fault = undefined;
    let count = 0;
    let first = start;
    let bits = 0;
    for (let place = start; ; place += 1) {
      const byte = bytes[place];
      if (byte === separator || byte === lineFeed || (joins && byte === tab)) {
        if (!joins || isFilled(bytes, first, place)) {
          if (count < this.#most) this.#place(count, first, place);
          count += 1;
        }
        if (byte === lineFeed) {
          this.count = count;
          this.ascii = bits < 0x80;
          return place;
        }
        first = place + 1;
      } else if (byte === quote) return this.#scanQuoted(bytes, start);
      else bits |= byte;
    }
  }

  text(cell: number): string {
    return new TextDecoder().decode(this.bytes.subarray(this.starts[cell], this.ends[cell]));
  }

  #place(cell: number, start: number, end: number): void {
    const { bytes } = this;
    let first = start;
    let last = end;
    while (first < last && isBlank(bytes[first])) first += 1;
    while (last > first && isBlank(bytes[last - 1])) last -= 1;
    this.starts[cell] = first;
    this.ends[cell] = last;
  }

  /** The same for a row with quotes: cells are copied, without their quotes. */
  #scanQuoted(bytes: Uint8Array, start: number): number {
    const end = bytes.indexOf(lineFeed, start);
    const copy = new Uint8Array(end - start);
    this.bytes = copy;
    this.ascii = false;
    this.count = 0;
    let length = 0;
    let place = start;
    for (;;) {
      while (place < end && isBlank(bytes[place]) && bytes[place] !== this.#separator) place += 1;
      const first = length;
      const quoted = bytes[place] === quote;
      if (quoted) {
        place += 1;
        while (place < end && (bytes[place] !== quote || bytes[place + 1] === quote)) {
          if (bytes[place] === quote) place += 1;
          copy[length++] = bytes[place++];
        }
        if (place === end) this.fault = 'open quote';
        else place += 1;
        while (place < end && isBlank(bytes[place]) && bytes[place] !== this.#separator) place += 1;
        if (place < end && !this.#parts(bytes[place])) this.fault ??= 'text behind quote';
      } else {
        while (place < end && !this.#parts(bytes[place])) copy[length++] = bytes[place++];
      }
      if (this.fault) return end;
      if (quoted || length > first || !this.#joins) {
        if (this.count < this.#most) {
          this.starts[this.count] = first;
          this.ends[this.count] = length;
          if (!quoted) this.#place(this.count, first, length);
        }
        this.count += 1;
      }
      if (place >= end) return end;
      place += 1;
    }
  }

  #parts(byte: number): boolean {
    return byte === this.#separator || (this.#joins && byte === tab);
  }
}

export type RowFault = 'open quote' | 'text behind quote';

function isBlank(byte: number): boolean {
  return byte === space || byte === carriageReturn || byte === tab;
}

function isFilled(bytes: Uint8Array, start: number, end: number): boolean {
  return end > start && !(end === start + 1 && bytes[start] === carriageReturn);
}

/** The separator of a row: comma, semicolon or tab where one stands outside quotes, else blanks. */
export function separatorOf(line: string): Separator {
  const bare = line.replace(/(^|[,;\t ]) *"(?:[^"]|"")*"?/g, '$1');
  return ([',', ';', '\t'] as const).find((separator) => bare.includes(separator)) ?? 'blank';
}
