/** The first of a word's rotations in the order of letters: the same for all of them (Booth 1980). */
export function leastRotation(word: string): string {
  const size = word.length;
  let best = 0;
  let other = 1;
  let same = 0;
  while (best < size && other < size && same < size) {
    const a = word.charCodeAt((best + same) % size);
    const b = word.charCodeAt((other + same) % size);
    if (a === b) {
      same += 1;
      continue;
    }
    if (a > b) best += same + 1;
    else other += same + 1;
    if (best === other) other += 1;
    same = 0;
  }
  const from = Math.min(best, other);
  return word.slice(from) + word.slice(0, from);
}
