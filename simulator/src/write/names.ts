import { identifiers } from '../random/identifiers.ts';

/** The platform's ids of everything, by number. */
export interface Names {
  readonly account: (account: number) => string;
  readonly post: (post: number) => string;
  readonly activity: (event: number) => string;
  readonly device: (device: number) => string;
  readonly person: (person: number) => string;
}

export function createNames(seed: number, accounts: number): Names {
  const account = identifiers(seed, 'acct:');
  const known: string[] = Array.from({ length: accounts }, (_, i) => account(i));
  return {
    account: (index) => known[index]!,
    post: identifiers(seed, 'post:'),
    activity: identifiers(seed, 'act:'),
    device: identifiers(seed, 'dev:'),
    person: identifiers(seed, 'person:'),
  };
}
