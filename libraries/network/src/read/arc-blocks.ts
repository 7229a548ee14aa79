import { type ArcColumns, buildGraphOfBlocks, type CompactGraph } from '../graph/compact-graph.ts';

const arcsOfABlock = 1 << 20;

/** Arcs while they are read, in blocks of a million: nothing is copied when they grow. */
export class ArcBlocks {
  readonly #full: ArcColumns[] = [];
  readonly #weighted: boolean;
  readonly #kinded: boolean;
  #open: Required<ArcColumns> | undefined;
  #filled = 0;

  constructor({ weighted, kinded }: { readonly weighted: boolean; readonly kinded: boolean }) {
    this.#weighted = weighted;
    this.#kinded = kinded;
  }

  get size(): number {
    return this.#full.length * arcsOfABlock + this.#filled;
  }

  add(source: number, target: number, weight: number, kind: number): void {
    const block = (this.#open ??= this.#newBlock());
    const place = this.#filled;
    block.sources[place] = source;
    block.targets[place] = target;
    if (this.#weighted) block.weights[place] = weight;
    if (this.#kinded) block.kinds[place] = kind;
    this.#filled += 1;
    if (this.#filled === arcsOfABlock) this.#close();
  }

  /** The graph of all arcs; they are let go on the way. */
  graph(order: number): CompactGraph {
    if (this.#filled > 0) this.#close();
    return buildGraphOfBlocks(order, this.#full);
  }

  #newBlock(): Required<ArcColumns> {
    return {
      sources: new Uint32Array(arcsOfABlock),
      targets: new Uint32Array(arcsOfABlock),
      weights: new Float32Array(this.#weighted ? arcsOfABlock : 0),
      kinds: new Uint8Array(this.#kinded ? arcsOfABlock : 0),
    };
  }

  #close(): void {
    const { sources, targets, weights, kinds } = this.#open!;
    const filled = this.#filled;
    this.#full.push({
      sources: sources.subarray(0, filled),
      targets: targets.subarray(0, filled),
      ...(this.#weighted ? { weights: weights.subarray(0, filled) } : undefined),
      ...(this.#kinded ? { kinds: kinds.subarray(0, filled) } : undefined),
    });
    this.#open = undefined;
    this.#filled = 0;
  }
}
