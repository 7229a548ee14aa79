import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };

/** All that reporters read, in one language: a file of `words/`, with the same keys in each. */
export type Words = typeof en;

/** By language; a further file and a line here is a further language. */
export const words: Readonly<Record<string, Words>> = { en, de, es };

/** The words of a language (`de-at` is `de`), English where there are none. */
export function wordsFor(language: string): { readonly language: string; readonly words: Words } {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const known = Object.hasOwn(words, base) ? base : 'en';
  return { language: known, words: words[known]! };
}

/** The language that a browser asks for first among those that there are (RFC 9110, 12.5.4). */
export function preferredLanguage(accepted: string | undefined): string {
  const asked = (accepted ?? '')
    .split(',', 20)
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
      return { base: tag.toLowerCase().split('-')[0]!, quality: Number(quality ?? 1) || 0 };
    })
    .sort((one, other) => other.quality - one.quality);
  return asked.find(({ base }) => Object.hasOwn(words, base))?.base ?? 'en';
}

/** Puts values in their places: `{name}`. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
