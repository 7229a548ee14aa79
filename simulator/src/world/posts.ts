/** How a post is worded (its facts are in the other columns). */
export const PostKind = {
  ordinary: 0,
  celebrity: 1,
  news: 2,
  fan: 3,
  rescue: 4,
  craft: 5,
  report: 6,
  advocacy: 7,
  support: 8,
  advert: 9,
  list: 10,
  notice: 11,
  request: 12,
  reply: 13,
  message: 14,
  tradeMessage: 15,
  approach: 16,
} as const;
export type PostKind = (typeof PostKind)[keyof typeof PostKind];

/** The facts of a post; every number refers to another table, -1 for none. */
export interface PostDraft {
  kind: PostKind;
  author: number;
  time: number;
  /** Community whose topic it is about. */
  community?: number;
  /** Hashtags, interned. */
  tags?: readonly number[];
  /** Accounts mentioned. */
  mentions?: readonly number[];
  /** Word in the text, interned. */
  term?: number;
  /** Link in the text, interned. */
  link?: number;
  /** Picture. */
  media?: number;
  /** 0: the picture itself; else a near copy of it. */
  copy?: number;
  inReplyTo?: number;
  /** Receiver of a direct message. */
  to?: number;
  /** When its author took it down. */
  deleted?: number;
}

export interface PostTable {
  length: number;
  readonly drafts: PostDraft[];
  /** The posts of an account that are neither replies nor messages: first and one past the last. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

export const createPostTable = (accounts: number): PostTable => ({
  length: 0,
  drafts: [],
  first: new Int32Array(accounts),
  last: new Int32Array(accounts),
});
