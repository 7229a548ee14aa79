/**
 * Letters of Greek, Cyrillic and Armenian that are written for Latin ones by their shape, though
 * UTS #39 holds them for different or sees another letter in them: the likeliest letter first.
 */
const shapes: Readonly<Record<string, string>> = {
  є: 'ec',
  ϵ: 'e',
  э: 'e',
  з: 'ze',
  п: 'n',
  и: 'nu',
  л: 'n',
  ц: 'u',
  ч: 'y',
  ш: 'w',
  щ: 'w',
  ж: 'x',
  я: 'r',
  д: 'da',
  ф: 'o',
  ъ: 'b',
  ҝ: 'k',
  қ: 'k',
  ҡ: 'k',
  ғ: 'f',
  ђ: 'h',
  ћ: 'h',
  ѡ: 'w',
  ν: 'vn',
  υ: 'uyv',
  η: 'nh',
  ω: 'w',
  λ: 'a',
  δ: 'da',
  σ: 'oe',
  ς: 's',
  θ: 'o',
  φ: 'o',
  ψ: 'wy',
  μ: 'um',
  ξ: 'e',
  ζ: 'z',
  π: 'n',
  ρ: 'p',
  ѵ: 'v',
  ր: 'rn',
  ռ: 'n',
  ղ: 'n',
  է: 't',
};

/** By lower-case code point: the Latin letters, 0 to 25, that a letter may be read as. */
export const shapeOf: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries(shapes).map(([letter, latin]) => [
    letter.codePointAt(0) as number,
    [...latin].map((each) => each.charCodeAt(0) - 97),
  ]),
);
