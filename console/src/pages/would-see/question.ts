import { words } from '../../words.ts';
import type { WouldSeeSearch } from './search.ts';

interface Candidate {
  readonly kind: 'account' | 'hashtag' | 'post' | 'term';
  readonly id: string;
  readonly text?: string;
}

/** What stands in the columns of the answer beside what was typed. */
export type Column = 'term' | 'tag' | 'post' | `account ${string}`;

/** What is asked of every surface, and what each of its candidates stands for. */
export interface Question {
  readonly columns: readonly Column[];
  readonly body: {
    readonly query?: string;
    readonly locale?: string;
    readonly viewer?: {
      readonly id?: string;
      readonly ageBand?: WouldSeeSearch['age'];
      readonly minor?: boolean;
      readonly country?: string;
    };
    readonly surfaces?: NonNullable<WouldSeeSearch['surface']>[];
    readonly candidates: Candidate[];
  };
}

/**
 * What was typed is asked as such, and as the term, hashtag and post that surfaces without a field
 * might show. Accounts are asked about as they are named.
 */
export function questionOf(typed: string, search: WouldSeeSearch): Question {
  const query = typed.trim();
  const { surface, viewer, age, country, language, accounts = '' } = search;
  const ids = [...new Set(accounts.split(/[\s,]+/).filter(Boolean))];
  const asTyped: readonly (readonly [Column, Candidate])[] = query
    ? [
        ['term', { kind: 'term', id: query }],
        ['tag', { kind: 'hashtag', id: query.replace(/^#/, '') }],
        ['post', { kind: 'post', id: 'typed', text: query }],
      ]
    : [];
  const all = [
    ...asTyped,
    ...ids.map((id): readonly [Column, Candidate] => [`account ${id}`, { kind: 'account', id }]),
  ];
  const looks = {
    ...(viewer && { id: viewer }),
    ...(age && { ageBand: age, minor: age !== '18+' }),
    ...(country && { country: country.toUpperCase() }),
  };
  return {
    columns: all.map(([column]) => column),
    body: {
      ...(query && { query }),
      ...(language && { locale: language }),
      ...(Object.keys(looks).length > 0 && { viewer: looks }),
      ...(surface && { surfaces: [surface] }),
      candidates: all.map(([, candidate]) => candidate),
    },
  };
}

/** What a column is called: of an account its id. */
export function labelOf(column: Column): string {
  if (column === 'term' || column === 'tag' || column === 'post') {
    return words.wouldSee.columns[column];
  }
  return column.slice('account '.length);
}
