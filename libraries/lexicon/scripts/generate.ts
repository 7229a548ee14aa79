import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the tables of look-alike letters and of emoji initials from the public files of the Unicode
 * Consortium (Unicode License v3): `confusables.txt` (UTS #39), `UnicodeData.txt` (UAX #44) and
 * `emoji-test.txt` (UTS #51).
 *
 * `node scripts/generate.ts FOLDER`, where FOLDER holds the three files.
 */
const folder = process.argv[2];
if (!folder) throw new Error('Name the folder that holds the files of the Unicode Consortium.');
const lines = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n');
const out = join(import.meta.dirname, '..', 'src', 'fold');

const names = new Map<string, string>();
for (const line of lines('UnicodeData.txt')) {
  const [code, name] = line.split(';');
  if (name) names.set(String.fromCodePoint(Number.parseInt(code, 16)), name);
}

const prototypes = new Map<string, string>();
for (const line of lines('confusables.txt')) {
  const [source, target] = line.split(';').map((field) => field.trim());
  if (!target) continue;
  const letters = target
    .split(/\s+/)
    .map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
  prototypes.set(String.fromCodePoint(Number.parseInt(source, 16)), letters.join(''));
}

const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ſ', 's');
const isLatin = (text: string) => /^[a-z]{1,3}$/.test(text);

const special: Record<string, string> = { ETH: 'd', ENG: 'n', KRA: 'k', ALPHA: 'a', ESH: 's' };

/** The letter that a character is by its name: LATIN SMALL LETTER O WITH STROKE is an o. */
function byName(character: string): string | undefined {
  const name = names.get(character);
  if (!name || /^(COMBINING|TAG|GREEK|CYRILLIC|COPTIC|ARMENIAN)/.test(name)) return undefined;
  const found = /\bLETTER (?:(?:[A-Z]{3,}|[A-Z]+-[A-Z]+) )*([A-Z])(?: WITH .*)?$/.exec(name);
  const latin = /LATIN|INDICATOR|CIRCLED|SQUARED|PARENTHESIZED/.test(name);
  if (found && latin) return found[1].toLowerCase();
  const other = /^LATIN (?:SMALL|CAPITAL) LETTER (ETH|ENG|KRA|ALPHA|ESH)\b/.exec(name);
  return other ? special[other[1]] : undefined;
}

/** The Latin letters that a character is, or looks like. */
function latin(character: string): string | undefined {
  const folded = plain(character);
  if (isLatin(folded)) return folded;
  const looks = plain(prototypes.get(character) ?? '');
  const upper = character.toUpperCase();
  const capital = upper === character ? '' : plain(prototypes.get(upper) ?? '');
  return [
    looks,
    byName(character),
    capital,
    looks && [...looks].map((c) => byName(c) ?? c).join(''),
  ]
    .filter((each) => each !== undefined)
    .find(isLatin);
}

const groups = new Map<string, number[]>();
for (const character of new Set([...prototypes.keys(), ...names.keys()])) {
  const code = character.codePointAt(0) as number;
  if (code < 0x80 || !/[\p{L}\p{N}\p{So}]/u.test(character)) continue;
  if (isLatin(plain(character))) continue;
  const letters = latin(character);
  if (letters) groups.set(letters, [...(groups.get(letters) ?? []), code]);
}

/** Codes in hexadecimal: each as the difference from the one before. */
function packed(codes: number[]): string {
  let last = 0;
  return codes
    .sort((a, b) => a - b)
    .map((code) => {
      const step = code - last;
      last = code;
      return step.toString(36);
    })
    .join(' ');
}

const version = /Version: (\S+)/.exec(readFileSync(join(folder, 'confusables.txt'), 'utf8'))?.[1];
const head = (
  what: string,
) => `// Made by scripts/generate.ts from data of the Unicode Consortium (Unicode License v3); ${what}.
// Codes are differences in base 36.
`;
const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  join(out, 'look-alikes.gen.ts'),
  `${head(`confusables ${version}`)}export const lookAlikes: Readonly<Record<string, string>> = {
${sorted.map(([letters, codes]) => `  ${letters}: '${packed(codes)}',`).join('\n')}
};
`,
);

const initials = new Map<string, number[]>();
for (const line of lines('emoji-test.txt')) {
  const found = /^([0-9A-F]+)(?: FE0F)? +; fully-qualified +# \S+ E\S+ (?:.*: )?(.+)$/.exec(line);
  const initial = found && plain(found[2])[0];
  if (!found || !initial || !isLatin(initial)) continue;
  initials.set(initial, [...(initials.get(initial) ?? []), Number.parseInt(found[1], 16)]);
}
writeFileSync(
  join(out, 'emoji-initials.gen.ts'),
  `${head('names of emoji')}export const emojiInitials: Readonly<Record<string, string>> = {
${[...initials]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([letter, codes]) => `  ${letter}: '${packed(codes)}',`)
  .join('\n')}
};
`,
);
