import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A package that finds words in texts, given ours. */
export interface Peer {
  readonly name: string;
  /** Whether it flags a text. */
  readonly flags: (text: string) => boolean;
}

type Make = (
  load: (name: string) => unknown,
  words: readonly string[],
) => (text: string) => boolean;

// biome-ignore lint/suspicious/noExplicitAny: packages of others, of which one or two calls are made
type Other = any;

const makes: Readonly<Record<string, Make>> = {
  'glin-profanity, aggressive + obfuscated': (load, words) => {
    const { Filter } = load('glin-profanity') as Other;
    const filter = new Filter({
      languages: [],
      customWords: [...words],
      detectLeetspeak: true,
      leetspeakLevel: 'aggressive',
      normalizeUnicode: true,
      allowObfuscatedMatch: true,
    });
    return (text) => filter.isProfane(text);
  },
  'obscenity, skip non-alphabetic': (load, words) => {
    const { RegExpMatcher, DataSet, parseRawPattern, ...others } = load('obscenity') as Other;
    const { englishRecommendedTransformers, skipNonAlphabeticTransformer } = others;
    const set = new DataSet();
    for (const word of words) {
      set.addPhrase((phrase: Other) => phrase.addPattern(parseRawPattern(word)));
    }
    const matcher = new RegExpMatcher({
      ...set.build(),
      ...englishRecommendedTransformers,
      blacklistMatcherTransformers: [
        ...englishRecommendedTransformers.blacklistMatcherTransformers,
        skipNonAlphabeticTransformer(),
      ],
    });
    return (text) => matcher.hasMatch(text);
  },
  'glin-profanity, default': (load, words) => {
    const { Filter } = load('glin-profanity') as Other;
    const filter = new Filter({ languages: [], customWords: [...words] });
    return (text) => filter.isProfane(text);
  },
  'allprofanity, all options': (load, words) => {
    const { AllProfanity } = load('allprofanity') as Other;
    const filter = new AllProfanity({
      enableLeetSpeak: true,
      strictMode: true,
      detectPartialWords: true,
      silent: true,
    });
    filter.clearList();
    filter.add([...words]);
    return (text) => filter.check(text);
  },
  'bad-words': (load, words) => {
    const { Filter } = load('bad-words') as Other;
    const filter = new Filter({ emptyList: true });
    filter.addWords(...words);
    return (text) => filter.isProfane(text);
  },
  'leo-profanity': (load, words) => {
    const filter = load('leo-profanity') as Other;
    filter.clearList();
    filter.add([...words]);
    return (text) => filter.check(text);
  },
  '@2toad/profanity': (load, words) => {
    const { Profanity } = load('@2toad/profanity') as Other;
    const filter = new Profanity({ wholeWord: false });
    filter.removeWords(filter.listWords?.() ?? []);
    filter.addWords([...words]);
    return (text) => filter.exists(text);
  },
};

/** The packages that stand in `benchmarks/peers`, each given only these words. */
export function peers(words: readonly string[]): Peer[] {
  const folder = join(import.meta.dirname, '..', 'peers');
  if (!existsSync(folder)) return [];
  const load = createRequire(join(folder, 'package.json'));
  return Object.entries(makes).flatMap(([name, make]) => {
    try {
      return [{ name, flags: make(load, words) }];
    } catch (error) {
      console.error(`${name} is left out: ${(error as Error).message.split('\n')[0]}`);
      return [];
    }
  });
}
