import type { Channel } from '../classes.ts';

/**
 * Reports that a source may send in a minute; what is above is put off, not lost. A program of the
 * platform speaks for many, and a trusted channel has the most room; one reporter of a program, and a
 * connection that opens the page, have little.
 */
export const limits = {
  /** A program: some 500 a second, twice what one installation is measured for. */
  program: 30_000,
  /** A trusted flagger's, hotline's or authority's own key or mailbox. */
  trusted: 60_000,
  /** One reporter of a program. */
  reporter: 30,
  /** A mailbox that nobody knows. */
  mailbox: 30,
  /** Everybody behind one IPv4 address, or one /64 of IPv6. */
  connection: 20,
} as const;

export type LimitName = keyof typeof limits;

/** A source, and what it may. */
export interface Source {
  readonly key: string;
  readonly channel: Channel;
  readonly limit: LimitName;
}
