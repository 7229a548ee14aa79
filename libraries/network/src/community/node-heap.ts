/** A binary heap of the nodes 0..n-1 by a key that may fall (Williams 1964). */
export class NodeHeap {
  readonly #keys: Float64Array;
  readonly #nodes: Uint32Array;
  /** Where each node stands; -1 once it is taken. */
  readonly #places: Int32Array;
  #size: number;

  /** @param keys by node; the heap reads them, their owner lowers them and says so with `rise` */
  constructor(keys: Float64Array) {
    this.#keys = keys;
    this.#nodes = Uint32Array.from(keys, (_, node) => node);
    this.#places = Int32Array.from(keys, (_, node) => node);
    this.#size = keys.length;
    for (let place = (this.#size >>> 1) - 1; place >= 0; place -= 1) this.#sink(place);
  }

  has(node: number): boolean {
    return this.#places[node] >= 0;
  }

  /** Takes the node of the least key out. */
  takeLeast(): number {
    const least = this.#nodes[0];
    this.#size -= 1;
    this.#places[least] = -1;
    if (this.#size > 0) {
      this.#put(this.#nodes[this.#size], 0);
      this.#sink(0);
    }
    return least;
  }

  /** Moves a node whose key has fallen to where it belongs. */
  rise(node: number): void {
    const key = this.#keys[node];
    let place = this.#places[node];
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (this.#keys[this.#nodes[parent]] <= key) break;
      this.#put(this.#nodes[parent], place);
      place = parent;
    }
    this.#put(node, place);
  }

  #sink(start: number): void {
    const node = this.#nodes[start];
    const key = this.#keys[node];
    let place = start;
    for (;;) {
      let child = place * 2 + 1;
      if (child >= this.#size) break;
      const other = child + 1;
      if (other < this.#size && this.#keys[this.#nodes[other]] < this.#keys[this.#nodes[child]]) {
        child = other;
      }
      if (this.#keys[this.#nodes[child]] >= key) break;
      this.#put(this.#nodes[child], place);
      place = child;
    }
    this.#put(node, place);
  }

  #put(node: number, place: number): void {
    this.#nodes[place] = node;
    this.#places[node] = place;
  }
}
