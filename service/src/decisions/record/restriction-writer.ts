import type pg from 'pg';
import type { Journal } from './journal.ts';
import type { Restriction } from './restriction.ts';
import { writeRestrictions } from './write-restrictions.ts';

interface Waiting {
  readonly restrictions: readonly Restriction[];
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes restrictions with group commit: one statement is under way, and what comes meanwhile goes
 * with the next, so that many answers share a commit. Where the record does not take them, the journal
 * does.
 */
export class RestrictionWriter {
  readonly #source: { readonly pool: Pick<pg.Pool, 'query'> };
  readonly #journal: Journal;
  readonly #isReachable: () => boolean;
  #waiting: Waiting[] = [];
  #busy: Promise<void> | undefined;

  constructor(
    source: { readonly pool: Pick<pg.Pool, 'query'> },
    journal: Journal,
    isReachable: () => boolean,
  ) {
    this.#source = source;
    this.#journal = journal;
    this.#isReachable = isReachable;
  }

  /** Durable when it answers. */
  write(restrictions: readonly Restriction[]): Promise<void> {
    return new Promise((written, failed) => {
      this.#waiting.push({ restrictions, written, failed });
      this.#busy ??= this.#work();
    });
  }

  /** When nothing is under way any more. */
  async idle(): Promise<void> {
    await this.#busy;
  }

  async #work(): Promise<void> {
    // What else is asked in this turn goes along.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const now = this.#waiting;
      this.#waiting = [];
      const all = now.flatMap(({ restrictions }) => restrictions);
      try {
        await this.#keep(all);
        for (const { written } of now) written();
      } catch (error) {
        for (const { failed } of now) failed(error);
      }
    }
    this.#busy = undefined;
  }

  async #keep(restrictions: readonly Restriction[]): Promise<void> {
    if (this.#isReachable()) {
      try {
        await writeRestrictions(this.#source, restrictions);
        return;
      } catch {
        // The journal takes what the record did not: an answer waits for either.
      }
    }
    await this.#journal.append(restrictions);
  }
}
