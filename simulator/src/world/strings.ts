/** Texts that many rows refer to (hashtags, links, words), by number. */
export interface Strings {
  readonly texts: string[];
  readonly numbers: Map<string, number>;
}

export const createStrings = (): Strings => ({ texts: [], numbers: new Map() });

export function intern(strings: Strings, text: string): number {
  const known = strings.numbers.get(text);
  if (known !== undefined) return known;
  strings.numbers.set(text, strings.texts.length);
  return strings.texts.push(text) - 1;
}
