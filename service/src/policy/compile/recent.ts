/**
 * What was asked lately, with its answer: two generations, of which the older goes when the younger is
 * full, so that keeping and finding cost a look-up and no order is kept.
 */
export class Recent<Value> {
  readonly #size: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  /** @param size answers of a generation */
  constructor(size: number) {
    this.#size = size;
  }

  /** The answer to a text, made where it is not there. */
  of(text: string, make: (text: string) => Value): Value {
    const young = this.#young.get(text);
    if (young !== undefined) return young;
    const value = this.#old.get(text) ?? make(text);
    if (this.#young.size >= this.#size) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, value);
    return value;
  }
}
