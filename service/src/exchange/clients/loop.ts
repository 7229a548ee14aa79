import { PartnerFailure } from './failures.ts';

/** A page may come again now and then; a partner that goes round in circles is left alone. */
const mostPasses = 6;

/** Counts how often a place was passed in one fetch. */
export class Loop {
  readonly #passes = new Map<string, number>();

  /** @throws {PartnerFailure} when the same place comes up again and again. */
  pass(place: string): void {
    const passes = (this.#passes.get(place) ?? 0) + 1;
    if (passes > mostPasses) {
      throw new PartnerFailure('The partner sends the same pages over and over.');
    }
    this.#passes.set(place, passes);
  }
}
