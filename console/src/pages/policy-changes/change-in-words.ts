import { words } from '../../words.ts';

/** From `allow>block` to words: only where it goes, unless it was something else than allowed. */
export function changeInWords(change: string): string {
  const [before = '', after = ''] = change.split('>');
  const name = (verdict: string) => words.backtest.verdicts[verdict] ?? verdict;
  return before === 'allow' || before === after ? name(after) : `${name(before)} → ${name(after)}`;
}
