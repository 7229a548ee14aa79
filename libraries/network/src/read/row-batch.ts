import type { IdTable } from './account-ids.ts';
import type { ArcBlocks } from './arc-blocks.ts';
import type { Row } from './row.ts';

const rows = 256;

/** Edges that have been parsed and wait for the nodes of their ids, so that many are found at once. */
export class RowBatch {
  readonly #accounts: IdTable;
  readonly #starts = new Int32Array(rows * 2);
  readonly #ends = new Int32Array(rows * 2);
  readonly #weights = new Float64Array(rows);
  readonly #kinds = new Uint8Array(rows);
  readonly #nodes = new Uint32Array(rows * 2);
  #bytes: Uint8Array = new Uint8Array();
  #size = 0;

  constructor(accounts: IdTable) {
    this.#accounts = accounts;
  }

  /** Takes the edge between two cells of a row. The bytes in which they lie must not change before `flush`. */
  add(
    row: Row,
    source: number,
    target: number,
    weight: number,
    kind: number,
    arcs: ArcBlocks,
  ): void {
    if (this.#size === rows || this.#bytes !== row.bytes) this.flush(arcs);
    this.#bytes = row.bytes;
    const place = this.#size++;
    this.#starts[place * 2] = row.starts[source];
    this.#ends[place * 2] = row.ends[source];
    this.#starts[place * 2 + 1] = row.starts[target];
    this.#ends[place * 2 + 1] = row.ends[target];
    this.#weights[place] = weight;
    this.#kinds[place] = kind;
  }

  flush(arcs: ArcBlocks): void {
    const nodes = this.#nodes;
    this.#accounts.internAll(
      { bytes: this.#bytes, starts: this.#starts, ends: this.#ends },
      this.#size * 2,
      nodes,
    );
    for (let place = 0; place < this.#size; place += 1) {
      arcs.add(nodes[place * 2], nodes[place * 2 + 1], this.#weights[place], this.#kinds[place]);
    }
    this.#size = 0;
    this.#bytes = nothing;
  }
}

const nothing = new Uint8Array();
