/** Scores by number: accounts, posts or tags. */
export type Scores<Key> = Map<Key, number>;

export function add<Key>(scores: Scores<Key>, key: Key, score: number): void {
  scores.set(key, (scores.get(key) ?? 0) + score);
}

/** Scores times a factor such that the best is `best`; empty ones stay empty. */
export function scaled<Key>(scores: Scores<Key>, best: number): Scores<Key> {
  let most = 0;
  for (const score of scores.values()) most = Math.max(most, score);
  return new Map([...scores].map(([key, score]) => [key, (score / most) * best]));
}

/** Best first; of equals, the lower key first. */
export function bestFirst<Key extends number | string>(scores: Scores<Key>): Key[] {
  return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key]) => key);
}
