/** Spellings of one sound, the longest first; `before`: only where one of these comes next. */
interface Consonant {
  readonly spelling: string;
  readonly sound: string;
  /** Letters of which one must follow; a space for the end of the word. */
  readonly before?: string;
}

const consonants: readonly Consonant[] = [
  { spelling: 'tch', sound: 'C' },
  { spelling: 'ch', sound: 'C' },
  { spelling: 'sch', sound: 'S' },
  { spelling: 'sh', sound: 'S' },
  { spelling: 'ph', sound: 'f' },
  { spelling: 'v', sound: 'f' },
  { spelling: 'gh', sound: '', before: 't ' },
  { spelling: 'gh', sound: 'j' },
  { spelling: 'ck', sound: 'k' },
  { spelling: 'cc', sound: 'k' },
  { spelling: 'qu', sound: 'k' },
  { spelling: 'q', sound: 'k' },
  { spelling: 'dge', sound: 'j' },
  { spelling: 'dg', sound: 'j', before: 'eiy ' },
  { spelling: 'dj', sound: 'j' },
  { spelling: 'g', sound: 'j' },
  { spelling: 'wh', sound: 'w' },
  { spelling: 'th', sound: 'd' },
  { spelling: 'x', sound: 'ks' },
  { spelling: 'c', sound: 's', before: 'eiy' },
  { spelling: 'c', sound: 'k' },
  { spelling: 'z', sound: 's' },
  { spelling: 'h', sound: '' },
];

const byLetter = new Map<string, readonly Consonant[]>();
for (const each of consonants) {
  const letter = each.spelling[0];
  byLetter.set(letter, [...(byLetter.get(letter) ?? []), each]);
}

/** What some words begin with, and how that sounds. */
const beginnings: readonly (readonly [spelling: string, sound: string])[] = [
  ['kn', 'n'],
  ['gn', 'n'],
  ['wr', 'r'],
  ['ps', 's'],
  ['h', 'H'],
];

const startsVowel = 'aeiouy';
const goesOn = 'aeiouhwy';
const sounds = new Map<string, string>();

/**
 * What a word sounds like to a reader of English, coarsely: consonants as sounds, doubled ones once,
 * and each group of vowels as one of four. In the manner of Metaphone (Philips 1990), which drops
 * vowels; invented words differ too little for that.
 */
export function soundOf(word: string): string {
  const beginning = beginnings.find(([spelling]) => word.startsWith(spelling));
  let sound = beginning?.[1] ?? '';
  let at = beginning?.[0].length ?? 0;
  while (at < word.length) {
    const letter = word[at];
    if (startsVowel.includes(letter)) {
      let to = at + 1;
      while (to < word.length && goesOn.includes(word[to])) to += 1;
      const isSilent = letter === 'e' && at + 1 === word.length && sound.length > 2;
      if (!isSilent) sound += vowelOf(word.slice(at, to));
      at = to;
      continue;
    }
    const found = byLetter.get(letter)?.find((each) => stands(word, at, each));
    const next = found ? found.sound : letter;
    if (!sound.endsWith(next)) sound += next;
    at += found ? found.spelling.length : 1;
  }
  return sound;
}

function stands(word: string, at: number, { spelling, before }: Consonant): boolean {
  if (spelling.length > 1 && !word.startsWith(spelling, at)) return false;
  return before === undefined || before.includes(word[at + spelling.length] ?? ' ');
}

/** Of a group of vowels; there are few, so that each is looked at once. */
function vowelOf(group: string): string {
  let sound = sounds.get(group);
  if (sound === undefined) {
    sound = newVowel(group);
    if (sounds.size < 10_000) sounds.set(group, sound);
  }
  return sound;
}

function newVowel(group: string): string {
  if (/oo|^u|[ei]u|ew/.test(group)) return 'U';
  if (/o|au|aw/.test(group)) return 'O';
  if (/^(?:a|ei|ey)/.test(group)) return 'A';
  return 'I';
}
