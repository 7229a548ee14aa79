import { canonicalise } from '@breakwater/lexicon';
import type { PostText, Search } from '../../intake/index.ts';
import type { JudgeText } from '../compile/texts.ts';
import { logLikelihood } from './log-likelihood.ts';

/** Why a word keeps the company of withheld terms. */
export const companyKinds = ['co-use', 'shared-users', 'neighbour', 'reformulation'] as const;
export type CompanyKind = (typeof companyKinds)[number];

/** How a word stands to withheld terms; counts, and ids of terms, of nobody in particular. */
export interface Company {
  readonly term: string;
  readonly kinds: readonly CompanyKind[];
  /** The higher, the sooner a person should look. */
  readonly score: number;
  readonly evidence: {
    /** Posts with it, and those of them that hold a withheld term too. */
    readonly posts: number;
    readonly besideWithheld: number;
    /** Accounts that use it, and those of them that post withheld terms. */
    readonly users: number;
    readonly sharedUsers: number;
    /** Accounts that searched for it right after a withheld term. */
    readonly reformulations: number;
    /** Terms that it is nearly like. */
    readonly nearTerms: readonly string[];
    /** Posts of accounts that never post withheld terms: how ordinary it is. */
    readonly ordinaryPosts: number;
    readonly ofOrdinaryPosts: number;
  };
}

export interface MineOptions {
  readonly judge: JudgeText;
  /** Reads the same posts at each call. */
  readonly posts: () => AsyncIterable<readonly PostText[]>;
  readonly searches: AsyncIterable<readonly Search[]>;
  /** Most that are answered; the highest scores. */
  readonly most: number;
  readonly signal?: AbortSignal;
}

/** Least log-likelihood ratio: chance gives it once in a thousand. */
const leastRatio = 10.83;
/** Chance gives it once in twenty: enough of a word that is spelled nearly like a term. */
const weakRatio = 3.84;
/** Evidence of fewer accounts may be one person's. */
const leastUsers = 2;
/** A word in more of the ordinary posts than one in a hundred is one of the language. */
const mostOrdinary = 0.01;
/** How soon a search follows another to be the same wish in other words. */
const soon = 10 * 60_000;

interface Counted {
  posts: number;
  beside: number;
  ordinary: number;
  readonly users: Set<string>;
  readonly shared: Set<string>;
}

/**
 * Words and hashtags that keep the company of withheld terms: beside them in posts, used by the same
 * accounts, spelled nearly like them, or searched for right after them. Nothing is withheld for it: a
 * person looks. What the policy withholds already is left out.
 *
 * Cost: two judgements of each post; memory grows with the different words.
 */
export async function mineCompany(options: MineOptions): Promise<Company[]> {
  const { judge, posts, signal } = options;
  const flagged = new Set<string>();
  for await (const page of posts()) {
    signal?.throwIfAborted();
    for (const post of page) {
      if (post.author !== null && isWithheld(judge, post)) flagged.add(post.author);
    }
  }
  const words = new Map<string, Counted>();
  const all = { posts: 0, withheld: 0, ordinary: 0, users: new Set<string>() };
  for await (const page of posts()) {
    signal?.throwIfAborted();
    for (const post of page) count(post, { judge, flagged, words, all });
  }
  const asked = await reformulations(options);
  const totals = {
    withheld: all.withheld,
    others: all.posts - all.withheld,
    ordinary: all.ordinary,
    flagged: flagged.size,
    unflagged: all.users.size - flagged.size,
  };
  const found = [...new Set([...words.keys(), ...asked.keys()])].flatMap((word) => {
    const company = judged(word, words.get(word), asked.get(word)?.size ?? 0, totals, judge);
    return company ? [company] : [];
  });
  return found.sort((a, b) => b.score - a.score || compare(a.term, b.term)).slice(0, options.most);
}

function count(
  post: PostText,
  {
    judge,
    flagged,
    words,
    all,
  }: {
    readonly judge: JudgeText;
    readonly flagged: ReadonlySet<string>;
    readonly words: Map<string, Counted>;
    readonly all: {
      posts: number;
      withheld: number;
      ordinary: number;
      readonly users: Set<string>;
    };
  },
): void {
  const isBeside = isWithheld(judge, post);
  const isShared = post.author !== null && flagged.has(post.author);
  all.posts += 1;
  if (isBeside) all.withheld += 1;
  if (!isShared && !isBeside) all.ordinary += 1;
  if (post.author !== null) all.users.add(post.author);
  for (const word of wordsOf(post)) {
    let counted = words.get(word);
    if (!counted) {
      counted = { posts: 0, beside: 0, ordinary: 0, users: new Set(), shared: new Set() };
      words.set(word, counted);
    }
    counted.posts += 1;
    if (isBeside) counted.beside += 1;
    if (!isShared && !isBeside) counted.ordinary += 1;
    if (post.author === null) continue;
    counted.users.add(post.author);
    if (isShared) counted.shared.add(post.author);
  }
}

interface Totals {
  readonly withheld: number;
  readonly others: number;
  readonly ordinary: number;
  readonly flagged: number;
  readonly unflagged: number;
}

function judged(
  term: string,
  counted: Counted | undefined,
  reformulations: number,
  totals: Totals,
  judge: JudgeText,
): Company | undefined {
  const { posts = 0, beside = 0, ordinary = 0 } = counted ?? {};
  const users = counted?.users.size ?? 0;
  const sharedUsers = counted?.shared.size ?? 0;
  if (Math.max(sharedUsers, reformulations) < leastUsers) return undefined;
  if (ordinary > Math.max(1, totals.ordinary * mostOrdinary)) return undefined;
  const coUse = logLikelihood(beside, totals.withheld, posts - beside, totals.others);
  const shared = logLikelihood(sharedUsers, totals.flagged, users - sharedUsers, totals.unflagged);
  if (Math.max(coUse, shared) < weakRatio && reformulations < leastUsers) return undefined;
  const { verdict, matches } = judge(term);
  if (verdict === 'block') return undefined;
  const nearTerms = [...new Set(matches.map(({ termId }) => termId))];
  const kinds: CompanyKind[] = [
    ...(coUse >= leastRatio ? (['co-use'] as const) : []),
    ...(shared >= leastRatio ? (['shared-users'] as const) : []),
    ...(nearTerms.length > 0 ? (['neighbour'] as const) : []),
    ...(reformulations >= leastUsers ? (['reformulation'] as const) : []),
  ];
  if (kinds.length === 0) return undefined;
  return {
    term,
    kinds,
    score:
      Math.max(coUse, 0) +
      Math.max(shared, 0) +
      leastRatio * (kinds.length - 1 + reformulations / 2),
    evidence: {
      posts,
      besideWithheld: beside,
      users,
      sharedUsers,
      reformulations,
      nearTerms,
      ordinaryPosts: ordinary,
      ofOrdinaryPosts: totals.ordinary,
    },
  };
}

/** Accounts by what they searched for soon after a search for a withheld term. */
async function reformulations({ searches, judge, signal }: MineOptions) {
  const byAccount = new Map<string, Search[]>();
  for await (const page of searches) {
    signal?.throwIfAborted();
    for (const search of page) {
      const own = byAccount.get(search.account);
      if (own) own.push(search);
      else byAccount.set(search.account, [search]);
    }
  }
  const asked = new Map<string, Set<string>>();
  for (const [account, own] of byAccount) {
    own.sort((a, b) => a.at - b.at);
    let withheldAt = Number.NEGATIVE_INFINITY;
    for (const { text, at } of own) {
      if (judge(text).verdict !== 'allow') withheldAt = at;
      if (judge(text).verdict === 'block' || at - withheldAt > soon) continue;
      const query = canonicalise(text).text.trim();
      if (!isWord(query)) continue;
      asked.set(query, (asked.get(query) ?? new Set()).add(account));
    }
  }
  return asked;
}

function isWithheld(judge: JudgeText, { content, hashtags }: PostText): boolean {
  return (
    judge(content).verdict === 'block' || hashtags.some((tag) => judge(tag).verdict === 'block')
  );
}

function wordsOf({ content, hashtags }: PostText): Set<string> {
  const words = canonicalise(content).text.split(/[^\p{L}\p{N}_-]+/u);
  const tags = hashtags.map((tag) => canonicalise(tag).text);
  return new Set([...words, ...tags].filter(isWord));
}

/** Long enough to mean one thing, short enough to be one word. */
const isWord = (word: string): boolean =>
  word.length >= 4 && word.length <= 60 && /\p{L}.*\p{L}/u.test(word);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
