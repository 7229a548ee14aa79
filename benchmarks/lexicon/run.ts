import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Depth, Lexicon, type Term } from '@breakwater/lexicon';
import { benignTexts } from './benign.ts';
import { peers } from './peers.ts';
import { inventedTerms } from './terms.ts';

/**
 * Does the lexicon find terms in evasive spellings, and leave ordinary text alone?
 *
 * `BREAKWATER_DATA=FOLDER node benchmarks/lexicon/run.ts [--only public|curve]`, where FOLDER holds
 * `evasion/`.
 */
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const data = process.env.BREAKWATER_DATA ?? join(import.meta.dirname, '../../../shared/data');
const own = join(import.meta.dirname, '..', 'peers', 'benign');
const repeats = 5;

interface Sample {
  readonly text: string;
  readonly cls: string;
  readonly term_id: string;
}

const percent = (share: number, digits = 1) => (100 * share).toFixed(digits);
const row = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];

/** Texts a second, the median of several runs. */
function rate(texts: readonly string[], look: (text: string) => unknown, times = repeats): number {
  const rates = Array.from({ length: times }, () => {
    const begun = performance.now();
    for (const text of texts) look(text);
    return (1000 * texts.length) / (performance.now() - begun);
  });
  return median(rates);
}

const evasion = join(data, 'evasion');
if (only === 'curve') console.log('The public set is left out, as asked.');
else if (existsSync(evasion)) publicSet();
else console.log(`There is no ${evasion}: the public set is left out.`);
if (only !== 'public') curve();

function publicSet(): void {
  const read = <T>(name: string): T[] =>
    readFileSync(join(evasion, `public.${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const terms: Term[] = read<{ term_id: string; term: string }>('terms').map((each) => ({
    id: each.term_id,
    term: each.term,
  }));
  const positive = read<Sample>('positive');
  const benign = read<{ text: string }>('benign').map(({ text }) => text);
  const lexicon = new Lexicon(terms);
  const classes = Map.groupBy(positive, ({ cls }) => cls);
  row('class', 'block %', 'block + review %', 'with hints %');
  row('---', '---', '---', '---');
  const recalls = [...classes].map(([name, samples]) => {
    const found = samples.map(({ text, term_id }) =>
      lexicon.check(text).matches.flatMap(({ termId, tier }) => (termId === term_id ? tier : [])),
    );
    const share = (...tiers: string[]) =>
      found.filter((of) => of.some((tier) => tiers.includes(tier))).length / found.length;
    const recall = { name, block: share('block'), both: share('block', 'review') };
    row(
      name,
      percent(recall.block),
      percent(recall.both),
      percent(share('block', 'review', 'hint')),
    );
    return recall;
  });
  const judged = recalls.filter(({ name }) => name !== 'plain' && name !== 'emoji_initials');
  const mean = (of: (recall: (typeof recalls)[number]) => number) =>
    judged.reduce((sum, each) => sum + of(each), 0) / judged.length;
  row('**mean of 13**', percent(mean(({ block }) => block)), percent(mean(({ both }) => both)), '');
  const verdicts = benign.map((text) => lexicon.check(text).verdict);
  const flagged = (...of: string[]) =>
    verdicts.filter((verdict) => of.includes(verdict)).length / verdicts.length;
  console.log(
    `\nBenign flagged: ${percent(flagged('block'), 3)} % (block), ` +
      `${percent(flagged('block', 'review'), 3)} % (both), of ${benign.length}.\n`,
  );

  const all = [...benign, ...positive.map(({ text }) => text)];
  row('given the same terms', 'recall %', 'benign flagged %', 'texts/s');
  row('---', '---', '---', '---');
  const others = [...classes].filter(([name]) => name !== 'plain');
  const compare = (name: string, flags: (text: string) => boolean, times: number) => {
    const recall = others.reduce(
      (sum, [, of]) => sum + of.filter(({ text }) => flags(text)).length / of.length,
      0,
    );
    const wrong = benign.filter(flags).length / benign.length;
    const speed = Math.round(rate(all, flags, times));
    row(name, percent(recall / others.length), percent(wrong, 2), speed.toLocaleString('en'));
  };
  compare('this, both tiers', (text) => lexicon.check(text).verdict !== 'allow', repeats);
  compare('this, block', (text) => lexicon.check(text, 'block').verdict !== 'allow', repeats);
  for (const { name, flags } of peers(terms.map(({ term }) => term))) compare(name, flags, 1);
  console.log();
}

function curve(): void {
  const benign = benignTexts(own);
  const texts = benign.map(({ text }) => text);
  const sources = new Set(benign.map(({ source }) => source)).size;
  console.log(`${texts.length.toLocaleString('en')} benign texts of ${sources} sources\n`);
  row(
    'terms',
    'flagged by block %',
    'by both %',
    'block texts/s',
    'both texts/s',
    'compiled in ms',
  );
  row('---', '---', '---', '---', '---', '---');
  for (const count of [200, 500, 1_000, 2_000, 5_000]) {
    const begun = performance.now();
    const lexicon = new Lexicon(inventedTerms(count, 7));
    const compiled = Math.round(performance.now() - begun);
    const wrong = { block: 0, review: 0, allow: 0 };
    const byTerm = new Map<string, number>();
    for (const text of texts) {
      const { verdict, matches } = lexicon.check(text);
      wrong[verdict] += 1;
      const flagging = matches.filter(({ tier }) => tier !== 'hint').map(({ termId }) => termId);
      for (const id of new Set(flagging)) byTerm.set(id, (byTerm.get(id) ?? 0) + 1);
    }
    const some = texts.filter((_, at) => at % 4 === 0);
    const speed = (depth: Depth) =>
      Math.round(rate(some, (text) => lexicon.check(text, depth))).toLocaleString('en');
    row(
      count,
      percent(wrong.block / texts.length, 3),
      percent((wrong.block + wrong.review) / texts.length, 3),
      speed('block'),
      speed('all'),
      compiled,
    );
    if (count === 5_000) {
      const terms = new Map(inventedTerms(count, 7).map(({ id, term }) => [id, term]));
      const worst = [...byTerm].sort(([, a], [, b]) => b - a).slice(0, 5);
      console.log('\nTerms that flag most:');
      for (const [id, times] of worst) console.log(`- ${terms.get(id)}: ${times} texts`);
    }
  }
}
