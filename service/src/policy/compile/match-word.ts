/**
 * Whether a word is as a pattern has it: `*` stands for any characters, `?` for one, `#` for a digit.
 * The last star alone is gone back to, which is enough (Krauss, Matching wildcards, 2008); cost: the
 * length of the pattern times that of the word, at most.
 */
export function matchesWord(pattern: string, word: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < word.length; ) {
    const sign = pattern[at];
    if (sign === '*') {
      star = at;
      resume = index;
      at += 1;
    } else if (at < pattern.length && standsFor(sign, word[index])) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

function standsFor(sign: string, character: string): boolean {
  if (sign === '?') return true;
  if (sign === '#') return character >= '0' && character <= '9';
  return sign === character;
}
