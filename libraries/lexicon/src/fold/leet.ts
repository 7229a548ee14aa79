/** Letters as bits: a is 1, b is 2, c is 4. */
function bits(letters: string): number {
  let mask = 0;
  for (const letter of letters) mask |= 1 << (letter.charCodeAt(0) - 97);
  return mask;
}

/** What one sign may stand for, the likeliest letter first. */
const signs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'gb',
  '7': 't',
  '8': 'b',
  '9': 'gq',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'li',
  '+': 't',
  '&': 'e',
  '(': 'c',
  '<': 'c',
  '{': 'c',
  '[': 'c',
  '^': 'a',
  '%': 'x',
  '#': 'h',
  '¢': 'c',
  '€': 'e',
  '£': 'l',
  '¥': 'y',
  '§': 's',
  '†': 't',
  '∂': 'd',
  '∆': 'a',
  '∑': 'e',
  '¡': 'i',
  // The letters that people see in emoji.
  '↩': 'd',
  '📧': 'e',
  '🎏': 'f',
  '⛽': 'g',
  '♓': 'h',
  '🎷': 'j',
  '🎋': 'k',
  '👢': 'l',
  '〽': 'm',
  '♏': 'm',
  '♍': 'm',
  '♑': 'n',
  '⭕': 'o',
  '🔴': 'o',
  '🍩': 'o',
  '💲': 's',
  '⚡': 's',
  '🐍': 's',
  '✝': 't',
  '🌴': 't',
  '➕': 't',
  '⛎': 'u',
  '♈': 'vy',
  '✔': 'v',
  '✅': 'v',
  '〰': 'w',
  '❌': 'x',
  '❎': 'x',
  '✖': 'x',
  '✌': 'vy',
  '💤': 'z',
  '🗼': 'a',
  '🌙': 'c',
};

/** What several signs together draw, the longest first. */
const drawings: readonly (readonly [signs: string, letters: string])[] = [
  ['|\\/|', 'm'],
  ['/\\/\\', 'm'],
  ['\\/\\/', 'w'],
  ['|/\\|', 'w'],
  ['|\\|', 'n'],
  ['/\\/', 'n'],
  ['|-|', 'h'],
  [']-[', 'h'],
  ['(-)', 'o'],
  ['|_|', 'u'],
  ['(_)', 'u'],
  ['|*|', 'u'],
  ['(_,)', 'q'],
  ['\\|/', 'y'],
  ['/-\\', 'a'],
  ['`/', 'y'],
  ['/\\', 'a'],
  ['\\/', 'v'],
  ['|3', 'b'],
  ['13', 'b'],
  ['|)', 'd'],
  ['|]', 'd'],
  ['|}', 'd'],
  ['[)', 'd'],
  ['|=', 'f'],
  ['|<', 'k'],
  ['|{', 'k'],
  ['1<', 'k'],
  ['|_', 'l'],
  ['|2', 'r'],
  ['12', 'r'],
  ['|?', 'r'],
  ['|*', 'p'],
  ['|>', 'p'],
  ['|o', 'p'],
  ['()', 'o'],
  ['[]', 'o'],
  ['><', 'x'],
  ['}{', 'hx'],
  [')(', 'hx'],
  [')-(', 'h'],
  ['^^', 'm'],
  ['cl', 'd'],
  ["']['", 't'],
  ['-|-', 't'],
  ['_|', 'j'],
  ['_/', 'j'],
  ['vv', 'w'],
  ['uu', 'w'],
  ['rn', 'm'],
  ['ph', 'f'],
];

/** A sign's code point to the bits of what it may stand for. */
export const signMasks: ReadonlyMap<number, number> = new Map(
  Object.entries(signs).map(([sign, letters]) => [sign.codePointAt(0) as number, bits(letters)]),
);

/** A sign's code point to the letter, 0 to 25, that it stands for first. */
export const signLetters: ReadonlyMap<number, number> = new Map(
  Object.entries(signs).map(([sign, letters]) => [
    sign.codePointAt(0) as number,
    letters.charCodeAt(0) - 97,
  ]),
);

/** Signs, the letter that they draw first, and all that they may, as bits. */
type Drawing = readonly [signs: string, letter: number, mask: number];

const byFirst = new Map<number, Drawing[]>();
for (const [drawing, letters] of [...drawings].sort(([x], [y]) => y.length - x.length)) {
  const first = drawing.charCodeAt(0);
  const all = [...(byFirst.get(first) ?? [])];
  byFirst.set(first, [...all, [drawing, letters.charCodeAt(0) - 97, bits(letters)]]);
}

/** The drawing that begins here, if any. */
export function drawingAt(text: string, at: number): Drawing | undefined {
  return byFirst.get(text.charCodeAt(at))?.find(([drawing]) => text.startsWith(drawing, at));
}

/** Whether a character may begin a drawing that is more than letters. */
export const mayDraw = /[|/\\()[\]{}<>`_^]|1[23<]|vv|rn|uu|ph|cl/i;
