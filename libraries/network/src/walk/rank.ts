/**
 * Nodes by score over strength, the highest first (Andersen, Chung, Lang 2006): the division takes
 * away what a hub collects by size alone. Nodes without score or edges are left out; equals stand in
 * the order of their number.
 *
 * @param scores by node, in a map or an array
 */
export function rankByScoreOverStrength(
  scores: ReadonlyMap<number, number> | Float64Array,
  strengths: ArrayLike<number>,
): number[] {
  const densities = new Map<number, number>();
  for (const [node, score] of scores.entries()) {
    if (score > 0 && strengths[node] > 0) densities.set(node, score / strengths[node]);
  }
  return [...densities.keys()].sort((a, b) => densities.get(b)! - densities.get(a)! || a - b);
}
