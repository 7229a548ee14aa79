import { type Decoded, Decoding } from './decoded.ts';

/**
 * Whole alphabets that generators of "fonts" borrow from scripts where nothing but the shape is Latin:
 * the signs for a to z, one alphabet a line. One sign may be another letter in another of them.
 */
const alphabets = [
  '卂乃匚ᗪ乇千Ꮆ卄丨ﾌҜㄥ爪几ㄖ卩Ɋ尺丂ㄒㄩᐯ山乂ㄚ乙',
  'ﾑ乃ᄃり乇ｷムんﾉﾌズﾚﾶ刀のｱゐ尺丂ｲひ√wﾒﾘz',
  'ᗩᗷᑢᗞᗴᖴᏀᕼᏆᒍᏦᏞᗰᑎᝪᑭᑫᖇᔑᎢᑌᏙᗯ᙭ᎩᏃ',
  'ᗩᗷᑕᗪᗴᖴǤᕼ丨ᒎKᒪᗰᑎᗝᑭᑫᖇᔕ丅ᑌᐯᗯ᙭Ƴ乙',
  'ค๒ς๔єŦﻮђเןкl๓ภ๏קợгรtยשฬאץz',
  'ค๖¢໓ēfງhiวkl๓ຖ໐p๑rŞtนงຟxฯຊ',
  'ค๒ƈɗﻉिﻭɦٱﻝᛕɭ๓กѻρ۹ɼรՇપ۷ฝซץչ',
  'ልጌርዕቿቻኗዘጎጋጕረጠክዐየዒዪነፕሁሀሠሸሃጊ',
  'ąҍçժҽƒցհìʝҟӀʍղօքզɾʂէմѵա×վՀ',
  'ꍏꌃꉓꀸꍟꎇꁅꃅꀤꀭꀘ꒒ꂵꈤꂦꉣꆰꋪꌗ꓄ꀎꃴꅏꊼꌩꁴ',
  'ᏗᏰፈᎴᏋᎦᎶᏂᎥᏠᏦᏝᎷᏁᎧᎮᎤᏒᏕᏖᏬᏉᏇጀᎩፚ',
  'αႦƈԃҽϝɠԋιʝƙʅɱɳσρϙɾʂƚυʋɯxყȥ',
  'ąცƈɖɛʄɠɧıʝƙƖɱŋơ℘զཞʂɬų۷ῳҳყʑ',
  'ąɓƈđεƒɠɧïʝķłɱŋσþҩŗşŧų√щхγẕ',
  'ȺɃȻĐɆFǤĦƗɈꝀŁMNØⱣꝖɌSŦᵾVWXɎƵ',
  '₳฿₵ĐɆ₣₲ⱧłJ₭Ⱡ₥₦Ø₱QⱤ₴₮ɄV₩ӾɎⱫ',
  'ⴷⴱⵛⴹⴻⴼⴳⵀⵊⵊⴽⵍⵎⵏⵔⵃⵇⵄⵚⵜⵓⵠⵡⵅⵖⵣ',
].map((signs) => {
  const latin = [...signs].map((sign, at) => [sign, String.fromCharCode(97 + at)] as const);
  const letters = new Map(latin.filter(([sign]) => sign > '\x7f'));
  const drawn = [...letters.keys()].join('');
  return {
    letters,
    sign: new RegExp(`[${drawn}]`, 'gu'),
    run: new RegExp(`(?:[${drawn}A-Za-z][ _.-]?){5}`, 'u'),
  };
});

const borrowed = new RegExp(
  `[${[...new Set(alphabets.flatMap(({ letters }) => [...letters.keys()]))].join('')}]`,
  'gu',
);

/** Signs of an alphabet that a text must hold before it is read in it. */
const fewest = 3;

/** A text in the letters of each borrowed alphabet that it has a run of. Prose of those scripts has none. */
export function borrowedLetters(text: string): Decoded[] {
  if (count(text, borrowed) < fewest) return [];
  return alphabets.flatMap(({ letters, sign, run }) =>
    count(text, sign) >= fewest && run.test(text) ? [read(text, letters)] : [],
  );
}

const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;

function read(text: string, letters: ReadonlyMap<string, string>): Decoded {
  const decoding = new Decoding();
  let at = 0;
  for (const character of text) {
    decoding.put(letters.get(character) ?? character, at, at + character.length);
    at += character.length;
  }
  return decoding.done('homoglyph', 5);
}
