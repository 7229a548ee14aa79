/** What the index's kernels call; the module that makes their instances answers. */

/** An entry within the distance. */
export declare function found(id: u32, distance: i32): void;

/** Forget what this search told so far. */
export declare function restart(): void;
