const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Two letters for one sound come first. */
const greek: Readonly<Record<string, string>> = {
  ου: 'u',
  μπ: 'b',
  ντ: 'd',
  γκ: 'g',
  α: 'a',
  β: 'b',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'h',
  ψ: 'ps',
  ω: 'o',
};

/** A word of Cyrillic or Greek letters in Latin ones, by sound; undefined where it has others. */
export function transliterate(word: string): string | undefined {
  let latin = '';
  for (let at = 0; at < word.length; ) {
    const two = greek[word.slice(at, at + 2)];
    const sound = two ?? cyrillic[word[at]] ?? greek[word[at]];
    if (sound === undefined) return undefined;
    latin += sound;
    at += two === undefined ? 1 : 2;
  }
  return latin;
}
