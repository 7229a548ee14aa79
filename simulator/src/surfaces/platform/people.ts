import type { Profile } from '@breakwater/activity';
import { wordsOf } from './words.ts';

/** An account as the platform shows it. */
export interface Account {
  readonly id: string;
  handle: string;
  name: string;
  summary: string;
  /** By which it is found. */
  words: readonly string[];
  /** False while it was only named by others, and after it went. */
  exists: boolean;
  /** Nobody of the record: it sees what others see, and nobody sees or learns from it. */
  isTest: boolean;
  readonly following: Set<number>;
  readonly followers: Set<number>;
  readonly blocked: Set<number>;
}

/** The accounts of a platform, numbered as they come. */
export class People {
  readonly all: Account[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The number of an account, given one where it has none. */
  number(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.all.length;
    this.#numbers.set(id, number);
    this.all.push({
      id,
      handle: '',
      name: '',
      summary: '',
      words: [],
      exists: false,
      isTest: false,
      following: new Set(),
      followers: new Set(),
      blocked: new Set(),
    });
    return number;
  }

  write({ id, handle, name, summary }: Profile): Account {
    const account = this.all[this.number(id)]!;
    if (handle !== undefined) account.handle = handle;
    if (name !== undefined) account.name = name;
    if (summary !== undefined) account.summary = summary;
    account.words = wordsOf(`${account.handle} ${account.name} ${account.summary}`);
    return account;
  }

  follow(actor: number, subject: number): void {
    this.all[actor]!.following.add(subject);
    if (!this.all[actor]!.isTest) this.all[subject]!.followers.add(actor);
  }

  unfollow(actor: number, subject: number): void {
    this.all[actor]!.following.delete(subject);
    this.all[subject]!.followers.delete(actor);
  }
}

/** What is read of an account where it stands in a list. */
export const textOf = ({ handle, name, summary }: Account): string =>
  [handle === '' ? '' : `@${handle}`, name, summary].filter((part) => part !== '').join(' ');
