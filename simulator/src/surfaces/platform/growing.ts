/** Numbers in one array that doubles as it fills: some millions of them stay small. */
export class Growing<Column extends Int32Array | Float64Array | Uint8Array> {
  length = 0;
  values: Column;
  readonly #make: (length: number) => Column;

  constructor(make: (length: number) => Column) {
    this.#make = make;
    this.values = make(1024);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.#make(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
}
