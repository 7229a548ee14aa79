import type { AnyKysely } from '../room.ts';

/** How long a table is kept, from when it counts, and why it may be kept so long. */
export type RetentionRule = TimedRetention | LastingRetention | ForeignRetention;

/** Rows that go when their time is over. */
export interface TimedRetention {
  readonly class: RetentionClass;
  /** Column (`timestamptz`) from which the days count: the time of receipt. */
  readonly since: string;
  /** Columns that hold an account's key: rows of an account under a legal hold stay. */
  readonly accounts?: readonly string[];
  /** SQL condition of rows that stay although their time is over, such as `state = 'open'`. */
  readonly except?: string;
  /**
   * Drops what is older than `before` in a way of the room's own, such as whole partitions, and
   * keeps what is of the accounts `held`; answers how many rows or partitions went. Without it rows
   * are deleted in batches, for which an index on `since` should exist.
   */
  readonly purge?: (kysely: AnyKysely, before: Date, held: readonly string[]) => Promise<number>;
}

/** Rows that stay as long as the installation, with the reason. */
export interface LastingRetention {
  readonly class: 'lasting';
  readonly reason: string;
}

/** Rows that another program purges, with how; the name `*` stands for every table of the schema. */
export interface ForeignRetention {
  readonly class: RetentionClass;
  readonly keptBy: string;
}

/** The classes: default days and the legal basis on which data of the class is kept. */
export const retentionClasses = {
  activities: {
    days: 90,
    basis: 'Legitimate interest in the safety of the platform (GDPR Art. 6(1)(f)): raw activities.',
  },
  relations: {
    days: 730,
    basis:
      'Legitimate interest in finding networks that regrow (GDPR Art. 6(1)(f)): current state of ' +
      'accounts, posts and relations, counted from when it was last confirmed.',
  },
  contacts: {
    days: 30,
    basis: 'Legitimate interest, data minimised (GDPR Art. 5(1)(c)): who met whom.',
  },
  rejected: {
    days: 30,
    basis: 'Accuracy of the record (GDPR Art. 5(1)(d)): lines to be mended and sent again.',
  },
  operations: {
    days: 90,
    basis: 'Security and upkeep of the service (GDPR Art. 6(1)(f), Recital 49).',
  },
  evidence: {
    days: 1825,
    basis:
      'Evidence of a confirmed network for authorities and for the defence of claims ' +
      '(GDPR Art. 6(1)(c) and (f), Art. 17(3)(e)).',
  },
  investigations: {
    days: 365,
    basis: 'Legitimate interest (GDPR Art. 6(1)(f)): the working papers of investigations.',
  },
  decisions: {
    days: 1825,
    basis: 'Accountability for decisions and appeals (GDPR Art. 5(2); DSA Art. 17, 20).',
  },
  audit: {
    days: 1825,
    basis: 'Accountability: who saw and changed what (GDPR Art. 5(2), Art. 32).',
  },
} as const satisfies Record<string, { days: number; basis: string }>;

export type RetentionClass = keyof typeof retentionClasses;
