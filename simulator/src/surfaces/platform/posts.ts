import { normaliseHashtag, type Post as WrittenPost } from '@breakwater/activity';
import { append } from './append.ts';
import { wordsOf } from './words.ts';

/** A post as the platform shows it. */
export interface Post {
  readonly id: string;
  readonly author: number;
  readonly content: string;
  readonly hashtags: readonly string[];
  readonly at: number;
  removed: boolean;
}

const none: readonly number[] = [];

/** The public posts of a platform, numbered in order of time; by word and by hashtag. */
export class Posts {
  readonly all: Post[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byWord = new Map<string, number[]>();
  readonly #byTag = new Map<string, number[]>();
  readonly #byAuthor = new Map<number, number[]>();

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** Answers its hashtags, normalised. */
  write(
    { id, content = '', hashtags: written = [] }: WrittenPost,
    author: number,
    at: number,
  ): readonly string[] {
    if (this.#numbers.has(id)) return [];
    const hashtags = [...new Set(written.map(normaliseHashtag))].filter((tag) => tag !== '');
    const number = this.all.length;
    this.#numbers.set(id, number);
    this.all.push({ id, author, content, hashtags, at, removed: false });
    for (const word of new Set(wordsOf(content))) append(this.#byWord, word, number);
    for (const tag of hashtags) append(this.#byTag, tag, number);
    append(this.#byAuthor, author, number);
    return hashtags;
  }

  /** Those that hold every word of a text, oldest first. */
  withWords(words: readonly string[]): readonly number[] {
    const lists = words.map((word) => this.#byWord.get(word) ?? none);
    lists.sort((a, b) => a.length - b.length);
    const [rarest = none, ...others] = lists;
    if (others.length === 0) return rarest;
    const sets = others.map((list) => new Set(list));
    return rarest.filter((post) => sets.every((set) => set.has(post)));
  }

  /** Oldest first. */
  tagged(tag: string): readonly number[] {
    return this.#byTag.get(tag) ?? none;
  }

  /** Oldest first. */
  by(author: number): readonly number[] {
    return this.#byAuthor.get(author) ?? none;
  }

  tags(): IterableIterator<string> {
    return this.#byTag.keys();
  }
}
