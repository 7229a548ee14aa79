/** What communities talk about. The first word of a topic is its popular hashtag. */
export const topics: readonly (readonly string[])[] = [
  ['gardening', 'seedlings', 'compost', 'allotment', 'pruning', 'greenhouse'],
  ['baking', 'sourdough', 'pastry', 'oven', 'recipe', 'jam'],
  ['football', 'kickoff', 'penalty', 'fixture', 'keeper', 'derby'],
  ['birding', 'warblers', 'heron', 'feeder', 'migration', 'binoculars'],
  ['knitting', 'yarn', 'pattern', 'needles', 'mittens', 'wool'],
  ['astronomy', 'telescope', 'nebula', 'eclipse', 'comet', 'stargazing'],
  ['cycling', 'gravel', 'climb', 'saddle', 'sprocket', 'tailwind'],
  ['photography', 'lens', 'darkroom', 'portrait', 'shutter', 'landscape'],
  ['chess', 'opening', 'endgame', 'gambit', 'rook', 'tournament'],
  ['cooking', 'broth', 'seasoning', 'skillet', 'dumplings', 'supper'],
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

const placeNames =
  'bram wick thorn mere dale fen holt garth stow combe ness tarn brook lea wold beck croft mead rill shaw thwaite holm dell wend ford stead worth marsh grove glen moor vale cairn strand ridge field heath hurst linn march bourne keld rigg scar toft wath burn crag drift ember flint gorse hazel ivy juniper larch nettle oak pine sedge alder birch elm sorrel'.split(
    ' ',
  );

/** A place that is on no map, of three syllables, from the low 18 bits of a number. */
export const inventedWord = (bits: number): string =>
  placeNames[bits & 63]! + placeNames[(bits >>> 6) & 63]! + placeNames[(bits >>> 12) & 63]!;
