import { problem } from '../../http/index.ts';

/** Levels of arrays and objects that a report may hold: what is deeper, programs can read no more. */
const mostLevels = 200;

/** Whether a JSON value holds more levels than a report may; without recursion, whatever it holds. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly object[] = childrenOf([value]);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === mostLevels) return true;
    level = childrenOf(level.flatMap((one) => Object.values(one)));
  }
  return false;
}

function childrenOf(values: readonly unknown[]): object[] {
  return values.filter((one): one is object => typeof one === 'object' && one !== null);
}

/** @throws Problem 400, where a report holds more levels than one may */
export function refuseDeep(body: unknown): void {
  if (!isTooDeep(body)) return;
  throw problem(
    400,
    'too-deep',
    'The report is nested too deeply.',
    `It may hold ${mostLevels} levels of arrays and objects: put what is deeper into a text. Nothing was kept.`,
    { field: 'body' },
  );
}
