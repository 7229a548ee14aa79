import { type Separator, separatorOf } from './row.ts';

/** Bytes that are looked at to tell what parts the columns. */
const looked = 1 << 16;

/** Holds back the beginning of a text until it tells what parts its columns. */
export class Head {
  readonly #begin: (separator: Separator, bytes: Uint8Array) => void;
  #held = new Uint8Array();
  whole = false;

  /** @param begin told once, of the separator and of all bytes so far, without a byte order mark */
  constructor(begin: (separator: Separator, bytes: Uint8Array) => void) {
    this.#begin = begin;
  }

  push(chunk: Uint8Array): void {
    if (this.#held.length > 0) {
      const joined = new Uint8Array(this.#held.length + chunk.length);
      joined.set(this.#held);
      joined.set(chunk, this.#held.length);
      this.#held = joined;
      if (joined.length >= looked) this.#tell(joined);
    } else if (chunk.length >= looked) this.#tell(chunk);
    else this.#held = chunk.slice();
  }

  finish(): void {
    if (!this.whole) this.#tell(this.#held);
  }

  #tell(bytes: Uint8Array): void {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = bytes.subarray(marked ? 3 : 0);
    this.whole = true;
    this.#held = new Uint8Array();
    this.#begin(usualSeparator(text.subarray(0, looked)), text);
  }
}

/** The separator of most lines that have one; the last line of a sample may be cut, and counts only if it is alone. */
function usualSeparator(sample: Uint8Array): Separator {
  const lines = new TextDecoder().decode(sample).split('\n');
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const counts = new Map<Separator, number>();
  for (const line of whole) {
    const separator = separatorOf(line);
    if (line.startsWith('#') || (separator === 'blank' && !/\S\s+\S/.test(line))) continue;
    counts.set(separator, (counts.get(separator) ?? 0) + 1);
  }
  let usual: Separator = ',';
  for (const [separator, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = separator;
  return usual;
}
