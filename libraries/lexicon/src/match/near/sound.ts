/** Spellings of one sound, each tried where it stands; the first that fits counts. */
const consonants: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/tch|ch/y, 'C'],
  [/sch|sh/y, 'S'],
  [/ph|v/y, 'f'],
  [/gh(?=t|$)/y, ''],
  [/gh?/y, 'j'],
  [/ck|cc|kk|qu?/y, 'k'],
  [/dge?(?=[eiy]|$)|dj/y, 'j'],
  [/wh+/y, 'w'],
  [/th/y, 'd'],
  [/x/y, 'ks'],
  [/c(?=[eiy])/y, 's'],
  [/c/y, 'k'],
  [/z/y, 's'],
  [/h+/y, ''],
];
const first: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/^[kg]n/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^h+/, 'H'],
];
const vowels = /[aeiou][aeiouhwy]*|y[aeiouhwy]*/y;

/**
 * What a word sounds like to a reader of English, coarsely: consonants as sounds, doubled ones once,
 * and each group of vowels as one of four. In the manner of Metaphone (Philips 1990), which drops
 * vowels; invented words differ too little for that.
 */
export function soundOf(word: string): string {
  let sound = '';
  let at = 0;
  for (const [spelling, as] of first) {
    const found = spelling.exec(word);
    if (!found) continue;
    sound = as;
    at = found[0].length;
    break;
  }
  while (at < word.length) {
    vowels.lastIndex = at;
    const group = vowels.exec(word)?.[0];
    if (group !== undefined) {
      at += group.length;
      if (!(group === 'e' && at === word.length && sound.length > 2)) sound += vowelOf(group);
      continue;
    }
    let next = word[at];
    let taken = 1;
    for (const [spelling, as] of consonants) {
      spelling.lastIndex = at;
      const found = spelling.exec(word);
      if (!found) continue;
      next = as;
      taken = found[0].length;
      break;
    }
    if (!sound.endsWith(next) || next === '') sound += next;
    at += taken;
  }
  return sound;
}

function vowelOf(group: string): string {
  if (/oo|^u|[ei]u|ew/.test(group)) return 'U';
  if (/o|au|aw/.test(group)) return 'O';
  if (/^(?:a|ei|ey)/.test(group)) return 'A';
  return 'I';
}
