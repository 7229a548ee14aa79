import type { RelationKind } from '@breakwater/activity';
import { accountsSharing } from '../../intake/index.ts';
import type { Producer } from '../producer.ts';

/** A thing that more others use is a household's, a school's or a carrier's, and tells nothing. */
const mostOthers = 20;

interface SharedThing {
  readonly relation: RelationKind;
  readonly kind: string;
  readonly title: string;
  readonly word: string;
  readonly words: string;
}

/** Accounts that use a thing which few others use; the fewer, the higher: 1, 1/2, 1/3 … */
export function sharing({ relation, kind, title, word, words }: SharedThing): Producer {
  return {
    kind,
    title,
    name: `${kind}/1`,
    async observe(database) {
      const accounts = await accountsSharing(database, relation, mostOthers);
      return accounts.map(({ key, things, others }) => ({
        account: key,
        score: 1 / others,
        evidence: `shares ${things === 1 ? `a ${word}` : `${things} ${words}`}, the rarest with ${others} other ${others === 1 ? 'account' : 'accounts'}`,
      }));
    },
  };
}
