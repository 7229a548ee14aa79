/** Ordinary sentences with a place for a word; those of people who warn, teach and help among them. */
const frames: Readonly<Record<string, readonly string[]>> = {
  en: [
    'we walked by the {} in the evening',
    'does anyone know where to buy a good {}?',
    'my {} needs to be repaired before winter',
    'new recipe with {} and a little salt',
    'the school play about the {} was a joy',
    'talk to your children about strangers who ask for their {}',
    'how to report an account that asked my daughter for her {}',
    'survivors spoke about the {} and what helped them',
    'our helpline answers day and night, bring your {}',
  ],
  de: [
    'der {} steht am Fenster',
    'morgen kaufe ich einen neuen {}',
    'hat jemand meinen {} gesehen?',
    'im Unterricht sprachen wir über {} und Schutz im Netz',
  ],
  fr: [
    'le {} est près de la fenêtre',
    'je cherche un {} pour mon frère',
    'on a vu un beau {} hier soir',
    'parlez à vos enfants de leur {} en ligne',
  ],
  es: [
    'el {} está en la cocina',
    'mañana compro otro {} en el mercado',
    'mi abuela tenía un {} azul',
    'cómo denunciar a quien pide tu {}',
  ],
  it: [
    'il {} è sul tavolo',
    'cerco un {} usato',
    'che bel {} ieri sera',
    'parlate con i figli del loro {}',
  ],
  pt: [
    'o {} fica na varanda',
    'comprei um {} barato',
    'quem viu o meu {}?',
    'conversa na escola sobre o {}',
  ],
  nl: [
    'de {} staat bij het raam',
    'ik zoek een tweedehands {}',
    'wat een mooie {} gisteren',
    'praat met je kind over de {}',
  ],
  pl: [
    '{} stoi przy oknie',
    'szukam taniego {}',
    'wczoraj widzieliśmy ładny {}',
    'rozmawiajcie z dziećmi o {}',
  ],
  sv: [
    'en {} står vid fönstret',
    'jag söker en billig {}',
    'vilken fin {} i går',
    'prata med barnen om {}',
  ],
  ru: [
    '{} стоит у окна',
    'ищу недорогой {}',
    'вчера видели красивый {}',
    'поговорите с детьми про {}',
  ],
  uk: [
    '{} стоїть біля вікна',
    'шукаю недорогий {}',
    'учора бачили гарний {}',
    'поговоріть з дітьми про {}',
  ],
  tr: [
    '{} pencerenin yanında',
    'ucuz bir {} arıyorum',
    'dün güzel bir {} gördük',
    'çocuklarınızla {} hakkında konuşun',
  ],
};

const words =
  'harbour lantern bicycle kettle garden piano ladder melon carpet window bridge candle jacket basket violin compass blanket saddle pepper orange teapot mirror puzzle ribbon hammer button pillow curtain barrel anchor saucer feather pebble marble thimble walnut apricot chestnut radish turnip parsley cinnamon vanilla saffron almond raisin waffle biscuit muffin pretzel dumpling noodle lobster salmon herring falcon sparrow magpie badger otter weasel beaver hedgehog squirrel pony donkey camel zebra giraffe walrus penguin pelican ostrich parrot canary cricket beetle spider lizard turtle tadpole'.split(
    ' ',
  );

/** A text that trades in nothing. */
export interface BenignText {
  readonly locale: string;
  readonly text: string;
}

/**
 * Invented texts in twelve languages that trade in nothing: every sentence with every word, and the
 * words alone and as tags. Some four thousand, the same each time.
 */
export function* benignTexts(): Generator<BenignText> {
  for (const [locale, sentences] of Object.entries(frames)) {
    for (const sentence of sentences) {
      for (const word of words) yield { locale, text: sentence.replace('{}', word) };
    }
  }
  for (const word of words) {
    yield { locale: 'en', text: word };
    yield { locale: 'en', text: `#${word}` };
    yield { locale: 'en', text: `${word}_${words[word.length] ?? ''}${word.length}` };
  }
}
