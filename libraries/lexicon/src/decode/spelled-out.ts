import { type Decoded, Decoding } from './decoded.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
const spellingAlphabet = (
  'alfa bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa ' +
  'quebec romeo sierra tango uniform victor whiskey xray yankee zulu'
).split(' ');
const morse =
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'.split(
    ' ',
  );

/** Letter by letter in words, signals or numbers: what one letter looks like, and which it is. */
interface Alphabet {
  readonly letter: RegExp;
  /** Whether a text may hold enough of them. */
  readonly may: RegExp;
  readonly read: (token: string) => string | undefined;
}

const known = (entries: readonly (readonly [string, string])[]) => {
  const table = new Map(entries);
  return (token: string) => table.get(token);
};
const letters = [...alphabet];
const fromCode = (code: number): string | undefined =>
  (code > 64 && code < 91) || (code > 96 && code < 123) ? String.fromCharCode(code) : undefined;

const readNato = known([
  ...letters.map((letter, at) => [spellingAlphabet[at], letter] as const),
  ...([
    ['alpha', 'a'],
    ['juliet', 'j'],
    ['x-ray', 'x'],
    ['whisky', 'w'],
  ] as const),
]);
const readMorse = known(letters.map((letter, at) => [morse[at], letter] as const));

const alphabets: readonly Alphabet[] = [
  {
    letter: /[a-z]+(?:-ray)?/gi,
    may: /(?:alfa|alpha|echo|india|kilo|oscar|uniform|papa|tango|sierra|romeo|lima|november)/i,
    read: (token) => readNato(token.toLowerCase()),
  },
  {
    letter: /[.·•∙\-−–—_]+/g,
    may: /(?:[.·•∙\-−–—_]{1,8}[\s/|]+){4}/,
    read: (token) => readMorse(token.replace(/[·•∙]/g, '.').replace(/[−–—_]/g, '-')),
  },
  {
    letter: /\d+/g,
    may: /(?:\b(?:1?\d|2[0-6])[\s.,-]+){4}\d/,
    read: (token) => (token.length < 3 ? alphabet[Number(token) - 1] : undefined),
  },
  {
    letter: /[01]{7,8}/g,
    may: /(?:[01]{7,8}\s*){4}/,
    read: (token) => fromCode(Number.parseInt(token, 2)),
  },
  {
    letter: /(?:0x|\\x)?[0-9a-f]{2}/gi,
    may: /(?:[4-7][0-9a-f][\s,:-]*){5}/i,
    read: (token) => fromCode(Number.parseInt(token.slice(-2), 16)),
  },
];

/** Letters that make a run; fewer come about by chance. */
const fewest = 5;

/** Words that a text spells letter by letter: NATO's alphabet, Morse, numbers of letters, bytes. */
export function spelledOut(text: string): Decoded[] {
  return alphabets.flatMap(({ letter, may, read }) =>
    may.test(text) ? runs(text, letter, read) : [],
  );
}

function runs(text: string, letter: RegExp, read: Alphabet['read']): Decoded[] {
  const found: Decoded[] = [];
  let run = new Decoding();
  let size = 0;
  let last = 0;
  const close = () => {
    if (size >= fewest) found.push(run.done('spelled-out', fewest));
    run = new Decoding();
    size = 0;
  };
  for (const { 0: token, index } of text.matchAll(letter)) {
    const said = read(token);
    const between = text.slice(last, index);
    if (!/^[\s/|.,:;-]*$/.test(between)) close();
    if (said === undefined) close();
    else {
      run.put(said, index, index + token.length);
      size += 1;
    }
    last = index + token.length;
  }
  close();
  return found;
}
