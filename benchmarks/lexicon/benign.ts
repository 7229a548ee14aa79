import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Manual pages that volunteers wrote or translated, as Debian packages them. */
const languages = {
  en: 'manpages',
  de: 'manpages-de',
  fr: 'manpages-fr',
  es: 'manpages-es',
  it: 'manpages-it',
  pl: 'manpages-pl',
  ru: 'manpages-ru',
  ja: 'manpages-ja',
  nl: 'manpages-nl',
  pt_BR: 'manpages-pt-br',
  cs: 'manpages-cs',
  sv: 'manpages-sv',
  da: 'manpages-da',
  fi: 'manpages-fi',
  hu: 'manpages-hu',
  uk: 'manpages-uk',
  zh_CN: 'manpages-zh',
} as const;
/** Lists of words, each a query. */
const wordLists = { american: 'wamerican', french: 'wfrench', spanish: 'wspanish' } as const;

const mostOfOne = 15_000;

/** A benign text, and where it is from. */
export interface Benign {
  readonly source: string;
  readonly text: string;
}

/**
 * Texts that trade in nothing: sentences of manual pages in seventeen languages, and words of three. They
 * come from Debian (`apt-get download`) into a folder that git ignores, once.
 */
export function benignTexts(folder: string): Benign[] {
  const kept = join(folder, 'benign.ndjson');
  if (!existsSync(kept)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      kept,
      download(folder)
        .map((each) => `${JSON.stringify(each)}\n`)
        .join(''),
    );
  }
  return readFileSync(kept, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function download(folder: string): Benign[] {
  const packages = [...Object.values(languages), ...Object.values(wordLists)];
  execFileSync('apt-get', ['download', ...packages], { cwd: folder, stdio: 'inherit' });
  for (const archive of globSync('*.deb', { cwd: folder })) {
    execFileSync('dpkg', ['-x', archive, 'unpacked'], { cwd: folder });
  }
  const share = join(folder, 'unpacked', 'usr', 'share');
  const pages = Object.keys(languages).flatMap((language) => {
    const place = language === 'en' ? 'man?' : `${language}/man?`;
    const lines = globSync(`man/${place}/*.gz`, { cwd: share })
      .sort()
      .flatMap((file) => linesOf(gunzipSync(readFileSync(join(share, file))).toString('utf8')));
    return spread([...new Set(lines)]).map((text) => ({ source: language, text }));
  });
  const words = Object.keys(wordLists).flatMap((list) => {
    const file = list === 'american' ? 'american-english' : list;
    const all = readFileSync(join(share, 'dict', file), 'utf8')
      .trim()
      .split('\n');
    return spread(all).map((text) => ({ source: `${list} words`, text }));
  });
  return [...pages, ...words];
}

/** Sentences of a manual page: its lines of text, without the marks of its layout. */
function linesOf(page: string): string[] {
  return page
    .split('\n')
    .filter((line) => !/^['.]/.test(line))
    .map((line) =>
      line
        .replace(/\\f.|\\&|\\[|/]/g, '')
        .replace(/\\-/g, '-')
        .trim(),
    )
    .filter((line) => line.length >= 12 && !line.includes('\\'));
}

/** As many as are taken of one source, from all over it. */
function spread(texts: readonly string[]): string[] {
  const step = Math.max(1, texts.length / mostOfOne);
  const taken = Array.from({ length: Math.min(texts.length, mostOfOne) }, (_, at) => at);
  return taken.map((at) => texts[Math.floor(at * step)]);
}
