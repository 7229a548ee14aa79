import { InvalidArgumentError } from 'commander';

/** Collects an option that may be given more than once, or as a list with commas. */
export function someOf<T extends string>(choices: readonly T[]) {
  return (text: string, previous: readonly T[] | undefined): readonly T[] => {
    const given = text.split(',').map((part) => part.trim());
    for (const one of given) {
      if (!(choices as readonly string[]).includes(one)) {
        throw new InvalidArgumentError(`Give one or more of: ${choices.join(', ')}.`);
      }
    }
    return [...new Set([...(previous ?? []), ...(given as T[])])];
  };
}
