import { words } from '../../words.ts';

export type Part = keyof typeof words.policy.sections;

export const parts = Object.keys(words.policy.sections) as Part[];

/** What of the policy page is in its address: which part, what is looked for, what is open. */
export interface PolicySearch {
  readonly part?: Part;
  readonly q?: string;
  readonly item?: string;
}

const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value));

export const policySearch = (search: Record<string, unknown>): PolicySearch => ({
  part: parts.find((part) => part === search.part && part !== 'terms'),
  q: text(search.q),
  item: text(search.item),
});
