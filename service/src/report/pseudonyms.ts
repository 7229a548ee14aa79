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

/** Which accounts are hidden, and how each is called instead. */
export interface Hiding {
  readonly hides: (account: string) => boolean;
  readonly pseudonym: Pseudonym;
}

/**
 * An investigation in which the accounts that `hides` names stand under pseudonyms everywhere: as
 * members, seeds and persons, in edges, in evidence and its text, in warnings; without handle and
 * name, and without the things (devices, payment handles, links) by which others could know them.
 */
export function hideAccounts(investigation: Investigation, hiding: Hiding): Investigation {
  const shown = shownUnder(hiding);
  const seeds = new Set(investigation.seeds);
  return {
    ...investigation,
    seeds: investigation.seeds.map(shown),
    members: investigation.members.map((member) => hideInMember(member, hiding)),
    edges: investigation.edges.map((edge) => ({
      ...edge,
      source: shown(edge.source),
      target: shown(edge.target),
    })),
    warnings: investigation.warnings.map((text) => hideInWarning(text, seeds, hiding)),
  };
}

/** As `hideAccounts`, for one member. */
export function hideInMember(member: Member, hiding: Hiding): Member {
  const shown = shownUnder(hiding);
  const hidden = hiding.hides(member.account);
  const { handle, name, ...facts } = member.facts;
  const names = hidden
    ? {}
    : { ...(handle === undefined ? {} : { handle }), ...(name === undefined ? {} : { name }) };
  return {
    ...member,
    account: shown(member.account),
    ...(member.person === undefined ? undefined : { person: shown(member.person) }),
    evidence: member.evidence.map((evidence) => hideInEvidence(evidence, hidden, hiding)),
    facts: { ...facts, ...names, account: shown(member.account) },
  };
}

function hideInEvidence(evidence: Evidence, ofHidden: boolean, hiding: Hiding): Evidence {
  const shown = shownUnder(hiding);
  const subjects = ofHidden
    ? evidence.subjects.filter(({ kind }) => kind === 'account')
    : evidence.subjects;
  return {
    ...evidence,
    text: hideInText(evidence, hiding),
    subjects: subjects.map(
      (subject): Subject =>
        subject.kind === 'account' ? { ...subject, id: shown(subject.id) } : subject,
    ),
  };
}

/** Evidence of one account alone names it, at the end of its text. */
function hideInText({ text, subjects }: Evidence, { hides, pseudonym }: Hiding): string {
  for (const { kind, id } of subjects) {
    if (kind !== 'account' || !hides(id)) continue;
    for (const note of ['', ', a seed']) {
      const ending = ` ${id}${note}`;
      if (text.endsWith(ending)) return `${text.slice(0, -ending.length)} ${pseudonym(id)}${note}`;
    }
  }
  return text;
}

/** Warnings name a seed at their beginning: "Seed acct:7 does not occur in the record." */
export function hideInWarning(
  text: string,
  seeds: Iterable<string>,
  { hides, pseudonym }: Hiding,
): string {
  for (const seed of seeds) {
    const beginning = `Seed ${seed} `;
    if (text.startsWith(beginning) && hides(seed)) {
      return `Seed ${pseudonym(seed)} ${text.slice(beginning.length)}`;
    }
  }
  return text;
}

function shownUnder({ hides, pseudonym }: Hiding): (account: string) => string {
  return (account) => (hides(account) ? pseudonym(account) : account);
}
