/**
 * What somebody thinks of an entry, as exchanges have it (python-threatexchange). `positive`: the
 * medium is what the bank is for. `negative`: it is not, or it is a test. `investigation-seed`: it
 * may lead there, and wants a look.
 */
export const opinionCategories = ['negative', 'investigation-seed', 'positive'] as const;
export type OpinionCategory = (typeof opinionCategories)[number];

/** All opinions of an entry in one word; `disputed` where some are negative and some are not. */
export const standings = [...opinionCategories, 'disputed'] as const;
export type Standing = (typeof standings)[number];

export interface Opinion {
  /** Whose it is, as the exchange names them; empty for our own. */
  readonly owner: string;
  readonly category: OpinionCategory;
  readonly tags: readonly string[];
}

/** The owner of our own opinion. */
export const ourselves = '';

/** The number of a category in the tables. */
export function categoryCode(category: OpinionCategory): number {
  return opinionCategories.indexOf(category);
}

/** The word for opinions together, from its number in the tables. */
export function standingOf(code: number | null): Standing | null {
  return code === null ? null : standings[code];
}
