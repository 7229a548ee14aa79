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
  /** What may stand between two letters, beside spaces and signs. */
  readonly between?: RegExp;
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
const names =
  'ay bee cee dee ee eff gee aitch eye jay kay ell em en oh pee cue ar ess tee you vee double-u ex wye zee'.split(
    ' ',
  );
const readNames = known([
  ...letters.map((letter, at) => [names[at], letter] as const),
  ...letters.map((letter) => [letter, letter] as const),
  ...([
    ['eh', 'a'],
    ['be', 'b'],
    ['see', 'c'],
    ['sea', 'c'],
    ['haitch', 'h'],
    ['el', 'l'],
    ['queue', 'q'],
    ['are', 'r'],
    ['tea', 't'],
    ['why', 'y'],
    ['zed', 'z'],
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
    may: /(?:(?:0x|\\x)?[4-7][0-9a-f][\s,:-]*){5}/i,
    read: (token) => fromCode(Number.parseInt(token.slice(-2), 16)),
  },
  {
    letter: /\d+/g,
    may: /(?:\b(?:6[5-9]|[78]\d|9[0789]|1[01]\d|12[0-2])[\s.,;-]+){4}\d/,
    read: (token) => (token.length < 4 ? fromCode(Number(token)) : undefined),
  },
  {
    letter: /[a-z]+(?:-u)?/gi,
    may: /\b(?:ell|eff|gee|h?aitch|ess|tee|dee|vee|zed|zee|kay|cue|wye|pee|cee|bee|jay)\b/i,
    read: (token) => readNames(token.toLowerCase()),
  },
  {
    letter: /(?<![a-z])[a-z](?![a-z])/gi,
    may: /(?:\b[a-z]\W{1,3}(?:dot|dash|space|period|point|slash|star|hyphen|underscore)\W{1,3}){4}/i,
    read: (token) => token.toLowerCase(),
    between: /^(?:dot|dash|space|period|point|slash|star|hyphen|underscore|\W){0,12}$/i,
  },
];

/** Letters that make a run; fewer come about by chance. */
const fewest = 5;

/** Words that a text spells letter by letter: NATO's alphabet, names of letters, Morse, numbers, bytes. */
export function spelledOut(text: string): Decoded[] {
  return alphabets.flatMap((each) => (each.may.test(text) ? runs(text, each) : []));
}

const signs = /^[\s/|.,:;-]*$/;

function runs(text: string, { letter, read, between = signs }: Alphabet): Decoded[] {
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
    if (!between.test(text.slice(last, index))) close();
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
