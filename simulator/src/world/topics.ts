/** What communities talk about. The first word of a topic is its popular hashtag. */
export const topics: readonly (readonly string[])[] = [
  ['gardening', 'seedlings', 'compost', 'allotment', 'pruning', 'greenhouse'],
  ['baking', 'sourdough', 'pastry', 'oven', 'recipe', 'jam'],
  ['football', 'kickoff', 'penalty', 'fixture', 'keeper', 'derby'],
  ['birding', 'warblers', 'heron', 'feeder', 'migration', 'binoculars'],
  ['knitting', 'yarn', 'pattern', 'needles', 'cardigan', 'wool'],
  ['astronomy', 'telescope', 'nebula', 'eclipse', 'comet', 'stargazing'],
  ['cycling', 'gravel', 'climb', 'saddle', 'sprocket', 'tailwind'],
  ['photography', 'lens', 'darkroom', 'portrait', 'shutter', 'landscape'],
  ['chess', 'opening', 'endgame', 'gambit', 'rook', 'tournament'],
  ['cooking', 'broth', 'spices', 'skillet', 'dumplings', 'supper'],
  ['dogs', 'puppy', 'leash', 'fetch', 'terrier', 'walkies'],
  ['cats', 'whiskers', 'windowsill', 'kitten', 'napping', 'tabby'],
  ['trains', 'locomotive', 'timetable', 'signalbox', 'viaduct', 'platforms'],
  ['poetry', 'sonnet', 'stanza', 'verse', 'metre', 'notebook'],
  ['painting', 'watercolour', 'canvas', 'easel', 'pigment', 'sketch'],
  ['gaming', 'speedrun', 'quest', 'controller', 'patch', 'coop'],
  ['films', 'screening', 'matinee', 'director', 'sequel', 'soundtrack'],
  ['books', 'chapter', 'library', 'paperback', 'bookshop', 'reading'],
  ['running', 'marathon', 'tempo', 'trainers', 'parkrun', 'stretching'],
  ['hiking', 'trail', 'summit', 'boots', 'ridge', 'waymark'],
  ['synths', 'oscillator', 'filter', 'sequencer', 'patchbay', 'loop'],
  ['choir', 'alto', 'rehearsal', 'harmony', 'carol', 'tenor'],
  ['skating', 'ramp', 'deck', 'kickflip', 'bearings', 'rink'],
  ['fishing', 'tackle', 'trout', 'float', 'riverbank', 'reel'],
  ['pottery', 'kiln', 'glaze', 'wheel', 'clay', 'mug'],
  ['languages', 'grammar', 'vocabulary', 'accent', 'flashcards', 'idiom'],
  ['maths', 'proof', 'lemma', 'puzzle', 'primes', 'geometry'],
  ['theatre', 'rehearsals', 'curtain', 'props', 'understudy', 'script'],
  ['sailing', 'spinnaker', 'harbour', 'mooring', 'regatta', 'tide'],
  ['vintage', 'thrift', 'tweed', 'brooch', 'restoring', 'attic'],
  ['robotics', 'servo', 'soldering', 'chassis', 'firmware', 'sensor'],
  ['weather', 'drizzle', 'barometer', 'frost', 'forecast', 'rainbow'],
];

export const popularHashtags: readonly string[] = [
  'goodmorning',
  'mondaymood',
  'throwback',
  'nowplaying',
  'weekend',
  'photooftheday',
  'newhere',
  'fridayfeeling',
  'smallwins',
  'sunset',
  'coffee',
  'lunch',
  'art',
  'music',
  'style',
  'travel',
  'nofilter',
  'giveaway',
  'followfriday',
  'lol',
];

const onsets = [
  'b',
  'br',
  'd',
  'f',
  'g',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'st',
  't',
  'v',
  'w',
  'z',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ay', 'oo'];
const codas = ['', 'n', 'l', 'r', 'm', 'ck', 'st', 'th'];

/** A pronounceable word that means nothing, of two or three syllables, from a 32-bit number. */
export function inventedWord(bits: number): string {
  const take = (parts: readonly string[]) => {
    const part = parts[bits % parts.length]!;
    bits = Math.floor(bits / parts.length);
    return part;
  };
  return take(onsets) + take(vowels) + take(codas) + take(onsets) + take(vowels) + take(codas);
}
