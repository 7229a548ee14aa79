import type { Term } from '@breakwater/lexicon';

const onsets = 'b br d dr f fl g gl gr h j k kl l m n p pr r s sk sn st t tr v vr w z th'.split(
  ' ',
);
const nuclei = 'a e i o u oo ai oa ee ou'.split(' ');
const codas = ['', 'n', 'm', 'l', 'r', 's', 'k', 't', 'st', 'lt', 'rk', 'd', 'f', 'sh'];

/** Invented words of five letters and more, the same for the same seed. */
export function inventedTerms(count: number, seed: number): Term[] {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const words = new Set<string>();
  while (words.size < count) {
    let word = '';
    for (let syllables = 2 + below(2); syllables > 0; syllables -= 1) {
      word += onsets[below(onsets.length)] + nuclei[below(nuclei.length)];
      word += codas[below(codas.length)];
    }
    if (word.length >= 5) words.add(word);
  }
  return [...words].map((term, at) => ({ id: `t${at}`, term }));
}
