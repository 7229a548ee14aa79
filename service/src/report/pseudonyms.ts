import { createHmac } from 'node:crypto';
import type { Subject } from '@breakwater/activity';
import type { Evidence, Investigation, Member } from '@breakwater/network';

/** Gives each account that is to be hidden a name that is the same wherever it occurs. */
export type Pseudonym = (account: string) => string;

/** Pseudonyms under a key: whoever has not the key cannot test a guess. */
export function pseudonymsUnder(key: Uint8Array): Pseudonym {
  return (account) =>
    `account-${createHmac('sha256', key).update(account).digest('hex').slice(0, 12)}`;
}

/**
 * An investigation in which the accounts that `hides` names stand under pseudonyms everywhere: as
 * members and seeds, in edges, in evidence and its text, without handle and name.
 */
export function hideAccounts(
  investigation: Investigation,
  hides: (account: string) => boolean,
  pseudonym: Pseudonym,
): Investigation {
  const shown = (account: string) => (hides(account) ? pseudonym(account) : account);
  const hidden = new Set(
    [
      ...investigation.members.map(({ account }) => account),
      ...investigation.seeds,
      ...investigation.members.flatMap(({ evidence }) =>
        evidence.flatMap(({ subjects }) =>
          subjects.flatMap(({ kind, id }) => (kind === 'account' ? [id] : [])),
        ),
      ),
    ].filter(hides),
  );
  const inText = (text: string) => {
    let result = text;
    for (const account of hidden) {
      if (result.includes(account)) result = replaceWord(result, account, pseudonym(account));
    }
    return result;
  };
  const hideSubject = (subject: Subject): Subject =>
    subject.kind === 'account' ? { ...subject, id: shown(subject.id) } : subject;
  const hideEvidence = (evidence: Evidence): Evidence => ({
    ...evidence,
    text: inText(evidence.text),
    subjects: evidence.subjects.map(hideSubject),
  });
  const hideMember = (member: Member): Member => {
    const { handle, name, ...facts } = member.facts;
    const names = hides(member.account)
      ? {}
      : { ...(handle === undefined ? {} : { handle }), ...(name === undefined ? {} : { name }) };
    return {
      ...member,
      account: shown(member.account),
      ...(member.person === undefined ? undefined : { person: shown(member.person) }),
      evidence: member.evidence.map(hideEvidence),
      facts: { ...facts, ...names, account: shown(member.account) },
    };
  };
  return {
    ...investigation,
    seeds: investigation.seeds.map(shown),
    members: investigation.members.map(hideMember),
    edges: investigation.edges.map((edge) => ({
      ...edge,
      source: shown(edge.source),
      target: shown(edge.target),
    })),
    warnings: investigation.warnings.map(inText),
  };
}

/** Replaces an id where it stands as a word of its own. */
function replaceWord(text: string, word: string, replacement: string): string {
  return text
    .split(/(\s|[,;]\s)/)
    .map((part) => (part === word ? replacement : part))
    .join('');
}
