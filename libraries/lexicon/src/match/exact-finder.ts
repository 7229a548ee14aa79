import { type Transform, transformsOf } from '../canonicalise.ts';
import { gaps, type Letters } from '../fold/letters.ts';
import { type Alignment, align } from './align.ts';
import type { Found } from './found.ts';
import { judge } from './judge.ts';
import type { Spelling } from './spelling.ts';
import { SpellingIndex } from './spelling-index.ts';

/** Finds terms whose letters all stand in a text, in order or backwards, whatever stands between. */
export class ExactFinder {
  readonly #index: SpellingIndex;

  constructor(spellings: readonly Spelling[]) {
    this.#index = new SpellingIndex(spellings);
  }

  /** @param whole whether only whole words count, as when prose is read as another script's */
  find(letters: Letters, whole: boolean, into: Found[]): void {
    this.#index.eachCandidate(letters, (spelling, begins, runEnds) => {
      for (let from = runEnds - 1; from >= begins; from -= 1) {
        if (from > begins && letters.gap[from] === 0) continue;
        const alignment = align(letters, spelling, from);
        if (!alignment) continue;
        if (whole && !isWhole(letters, spelling, alignment)) continue;
        const tier = judge(letters, spelling, alignment);
        if (!tier) continue;
        into.push({
          term: spelling.term,
          start: letters.from[alignment.from],
          end: letters.to[alignment.to - 1],
          tier: whole && spelling.letters.length < 6 ? 'review' : tier,
          transforms: transformsIn(letters, spelling, alignment),
        });
        return;
      }
    });
  }
}

const isWhole = (letters: Letters, { letters: wanted }: Spelling, found: Alignment): boolean =>
  found.begins &&
  found.ends &&
  found.extra === 0 &&
  found.spaces === 0 &&
  wanted.length >= 4 &&
  letters.gap[found.from] >= 2;

function transformsIn(letters: Letters, spelling: Spelling, found: Alignment): Transform[] {
  const transforms = transformsOf(found.hidden);
  if (found.extra > 0) transforms.push('repeats');
  if (found.spaces + found.marks > 0) transforms.push('separators');
  const isWord = letters.gap[found.from] >= gaps.mark && letters.gap[found.to] >= gaps.mark;
  if (!isWord && !spelling.unspaced) transforms.push('affix');
  if (spelling.reversed) transforms.push('reversed');
  return transforms;
}
