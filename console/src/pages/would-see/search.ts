import type { Surface } from '@breakwater/sdk';
import { words } from '../../words.ts';

const ages = Object.keys(words.wouldSee.ages) as (keyof typeof words.wouldSee.ages)[];
const surfaces = Object.keys(words.surfaceNames) as Surface[];

/** What is asked, in the address: it can be sent to a colleague. What was typed is not kept there. */
export interface WouldSeeSearch {
  readonly surface?: Surface;
  readonly viewer?: string;
  readonly age?: 'under-13' | '13-15' | '16-17' | '18+';
  readonly country?: string;
  readonly language?: string;
  readonly accounts?: string;
}

const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value));

export const wouldSeeSearch = (search: Record<string, unknown>): WouldSeeSearch => ({
  surface: surfaces.find((surface) => surface === search.surface),
  viewer: text(search.viewer),
  age: ages.filter((age) => age !== '').find((age) => age === search.age),
  country: text(search.country),
  language: text(search.language),
  accounts: text(search.accounts),
});
