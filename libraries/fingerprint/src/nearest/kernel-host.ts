/** An entry within the distance. */
export interface Found {
  readonly id: number;
  /** Bits that differ, 0 to 64. */
  readonly distance: number;
}

/** Makes an instance of a kernel, and takes what its searches tell. */
export class KernelHost<Exports> {
  readonly kernel: Exports;
  #found: Found[] = [];
  #kept = 0;

  constructor(module: WebAssembly.Module) {
    const host = {
      // WebAssembly's numbers have no sign of their own.
      found: (id: number, distance: number) => this.#found.push({ id: id >>> 0, distance }),
      restart: () => {
        this.#found.length = this.#kept;
      },
    };
    this.kernel = new WebAssembly.Instance(module, { host }).exports as Exports;
  }

  /** Adds to a list what the kernel finds in the course of a call. */
  collect(into: Found[], search: () => void): void {
    this.#found = into;
    this.#kept = into.length;
    search();
  }
}
