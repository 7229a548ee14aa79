/** Deterministic numbers: mulberry32. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words =
  'evening light harbour boat bread walk the over with small river garden window yellow train music letter cold bright summer kitchen road friend book quiet morning market blue street paper coat apple story from into about after'.split(
    ' ',
  );

export interface Mix {
  readonly accounts: number;
  readonly candidates: number;
  readonly terms: readonly string[];
}

/** Texts that many requests hold, as what is popular is asked for again and again. */
const popular = 2_000;

/**
 * Requests of fifty candidates: nine accounts to one post with text. Half of the texts are among two
 * thousand popular ones, half come once; one in a hundred holds a term.
 */
export function* requests({ accounts, candidates, terms }: Mix, seed: number): Generator<Buffer> {
  const next = random(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const sentence = (unique: string) => {
    const said = Array.from({ length: 8 }, () => words[below(words.length)]);
    if (below(100) === 0) said.push(terms[below(terms.length)] as string);
    return `${said.join(' ')}${unique}`;
  };
  const seen = Array.from({ length: popular }, () => sentence(''));
  for (let serial = 0; ; serial += 1) {
    const surface = serial % 2 === 0 ? 'account-suggestion' : 'feed';
    yield Buffer.from(
      JSON.stringify({
        surface,
        viewer: { id: `acct:${below(accounts)}`, country: 'DE' },
        candidates: Array.from({ length: candidates }, (_, n) => {
          if (n % 10 !== 0) return { kind: 'account', id: `acct:${below(accounts)}` };
          const text = below(2) === 0 ? seen[below(popular)] : sentence(` ${seed} ${serial} ${n}`);
          return { kind: 'post', id: `post:${below(5_000_000)}`, text };
        }),
      }),
    );
  }
}
