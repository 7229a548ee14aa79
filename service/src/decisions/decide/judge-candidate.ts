import type { Facts, TextJudgement, Verdict } from '../../policy/index.ts';
import { accountBits } from '../state/account-table.ts';
import { markBits } from '../state/mark-table.ts';
import { level, noReasons, type Reason, type ReasonCode } from './outcome.ts';
import type { Candidate } from './request.ts';
import {
  accountNumber,
  confirmedNetwork,
  contactRisk,
  excepted,
  hasBit,
  holds,
  type Situation,
  type Withheld,
} from './situation.ts';

/** What came of one candidate. Reused from one to the next. */
export interface Judgement {
  level: number;
  reasons: Reason[] | readonly Reason[];
}

/** Judges one candidate. What is withheld depends on the subject and the viewer; the surface alone
 * chooses which exceptions of the policy apply, so that no surface leaks what another withholds. */
export function judgeCandidate(situation: Situation, candidate: Candidate, into: Judgement): void {
  into.level = level.allow;
  into.reasons = noReasons;
  const { state } = situation;
  const { kind, id, author } = candidate;
  const owner = kind === 'account' ? id : author;
  const number = owner === undefined ? -1 : accountNumber(state, owner);
  const judged = judgeTexts(situation, candidate, number, into);
  const link = judgeLinks(situation, candidate, number, into);
  if (kind === 'post') judgeMarks(situation, id, into);
  if (number >= 0) judgeAccount(situation, number, into);
  if (kind === 'account') judgeContact(situation, number, into);
  if (state.policy.document.rules.length > 0 && !isShielded(situation, number)) {
    judgeRules(situation, kind, number, judged, link, into);
  }
}

function raise(
  situation: Situation,
  into: Judgement,
  of: Withheld,
  to: number,
  code: ReasonCode,
  id?: string,
): void {
  const here = excepted(situation, of, to);
  if (here === level.allow) return;
  add(into, here, code, id);
}

function add(into: Judgement, to: number, code: ReasonCode, id?: string): void {
  if (into.reasons === noReasons) into.reasons = [];
  (into.reasons as Reason[]).push(id === undefined ? { code } : { code, id });
  into.level = Math.max(into.level, to);
}

/** Whether a doubt has a second signal beside it: the account's own risk. */
function corroborated({ state }: Situation, number: number): boolean {
  return number >= 0 && state.accounts.risk(number) >= state.policy.document.thresholds.review.from;
}

/** What it says: its text, and of a tag, a term or a link its id too, whatever text comes with it. */
function textsOf({ kind, id, text }: Candidate): readonly string[] {
  const isNamed = kind === 'account' || kind === 'post';
  if (isNamed) return text === undefined ? noTexts : [text];
  return text === undefined || text === id ? [id] : [id, text];
}

const noTexts: readonly string[] = [];

/** Judges each of its texts; what rules are told is all that was found in them. */
function judgeTexts(
  situation: Situation,
  candidate: Candidate,
  number: number,
  into: Judgement,
): TextJudgement | undefined {
  const { state, surface, locale, readsText } = situation;
  if (!readsText) return undefined;
  let all: TextJudgement | undefined;
  for (const text of textsOf(candidate)) {
    const judged = state.policy.judgeText(text, { locale, surface });
    if (all === undefined || all.matches.length === 0) all = judged;
    else if (judged.matches.length > 0) all = both(all, judged);
  }
  if (all === undefined || all.verdict === 'allow') return all;
  const { verdict, matches } = all;
  const of = candidate.kind === 'account' ? 'profile' : 'term';
  const match = matches.find(({ tier }) => tier === verdict);
  const isSure = verdict === 'block' || corroborated(situation, number);
  if (isSure) raise(situation, into, of, level.withhold, of, match?.termId);
  else raise(situation, into, of, level.limit, `${of}-doubted`, match?.termId);
  return all;
}

function both(one: TextJudgement, other: TextJudgement): TextJudgement {
  const verdicts = [one.verdict, other.verdict];
  const verdict = (['block', 'review'] as const).find((each) => verdicts.includes(each));
  return { verdict: verdict ?? 'allow', matches: [...one.matches, ...other.matches] };
}

/** The link that it is, and those written in its text. */
function judgeLinks(
  situation: Situation,
  { kind, id, text }: Candidate,
  number: number,
  into: Judgement,
): Verdict {
  if (!situation.readsLinks) return 'allow';
  const { judgeLink, judgeLinksIn } = situation.state.policy;
  const found = [
    ...(kind === 'link' ? [...judgeLink(id).matches, ...judgeLinksIn(id).matches] : []),
    ...(text === undefined ? [] : judgeLinksIn(text).matches),
  ];
  if (found.length === 0) return 'allow';
  const blocking = found.find(({ tier }) => tier === 'block');
  const { linkId } = blocking ?? (found[0] as (typeof found)[number]);
  const isSure = blocking !== undefined || corroborated(situation, number);
  if (isSure) raise(situation, into, 'link', level.withhold, 'link', linkId);
  else raise(situation, into, 'link', level.limit, 'link-doubted', linkId);
  return blocking ? 'block' : 'review';
}

/** What the record knows of a post, also where its text is not sent. */
function judgeMarks(situation: Situation, id: string, into: Judgement): void {
  const { state, now, settings, readsText } = situation;
  state.writeKey(state.scratch.bytes, 0, 'post', id);
  const mark = state.posts.find(state.scratch.words);
  if (!mark) return;
  const { bits, number } = mark;
  const known = (code: ReasonCode) => into.reasons.some((reason) => reason.code === code);
  if (bits & markBits.media && settings.discovery) add(into, level.withhold, 'media');
  if (bits & markBits.term && readsText && !known('term')) {
    raise(situation, into, 'term', level.withhold, 'term', state.posts.detail(number, 'term'));
  }
  if (bits & markBits.doubted && readsText && !known('term-doubted')) {
    const term = state.posts.detail(number, 'doubted');
    raise(situation, into, 'term', level.limit, 'term-doubted', term);
  }
  const network = bits & markBits.network ? state.posts.detail(number, 'network') : undefined;
  if (network !== undefined && settings.discovery && holds(state, network, now)) {
    raise(situation, into, 'network', level.withhold, 'network', network);
  }
}

/** The account that is shown, or whose post it is. */
function judgeAccount(situation: Situation, number: number, into: Judgement): void {
  const { state, settings, now } = situation;
  const bits = state.accounts.bits(number);
  const network = confirmedNetwork(state, number, now);
  const shielded = (bits & (accountBits.atRisk | accountBits.minor)) !== 0;
  if (network !== undefined && settings.discovery) {
    const known = into.reasons.some(({ code, id }) => code === 'network' && id === network);
    const code = shielded ? 'protected' : 'network';
    if (!known) raise(situation, into, 'network', level.withhold, code, network);
  }
  if (bits & accountBits.marked) raise(situation, into, 'profile', level.withhold, 'profile');
  if (bits & accountBits.doubted) {
    const to = corroborated(situation, number) && !shielded ? level.withhold : level.limit;
    raise(situation, into, 'profile', to, 'profile-doubted');
  }
  if (shielded || !settings.discovery) return;
  const { limit, withhold } = state.policy.document.thresholds.suggestions;
  const risk = state.accounts.risk(number);
  if (risk >= withhold) raise(situation, into, 'account', level.withhold, 'risk');
  else if (risk >= limit) raise(situation, into, 'account', level.limit, 'risk');
}

/** Who is not brought together: members with one another, or anyone of risk with minors. */
function judgeContact(situation: Situation, number: number, into: Judgement): void {
  const { state, now, viewerMember, viewerMinor, viewerRisk, connects } = situation;
  if (!connects) return;
  const isMinor = number >= 0 && hasBit(state, number, accountBits.minor | accountBits.atRisk);
  const isMember = number >= 0 && confirmedNetwork(state, number, now) !== undefined;
  if (viewerMember && isMember && number !== situation.viewerNumber) {
    add(into, level.withhold, 'members-apart');
  }
  if ((viewerMember && isMinor) || (viewerMinor && isMember)) {
    add(into, level.withhold, 'minors-apart');
    return;
  }
  if (!situation.shieldsMinors) return;
  const { limit, withhold } = state.policy.document.thresholds.contactWithMinors;
  // Of two who may both be children neither is a danger to the other by a score alone.
  const risk =
    viewerMinor && !isMinor && number >= 0
      ? contactRisk(state, number)
      : isMinor && !viewerMinor
        ? viewerRisk
        : 0;
  if (risk >= withhold) add(into, level.withhold, 'minors-apart');
  else if (risk >= limit) add(into, level.limit, 'minors-apart');
}

/** No rule acts on an account that may be a child's: people do. */
function isShielded({ state }: Situation, number: number): boolean {
  return number >= 0 && hasBit(state, number, accountBits.minor | accountBits.atRisk);
}

function judgeRules(
  situation: Situation,
  kind: string,
  number: number,
  judged: TextJudgement | undefined,
  link: Verdict,
  into: Judgement,
): void {
  const { state, surface } = situation;
  const facts = factsOf(situation, kind, number, judged, link);
  for (const { ruleId, decision, tier } of state.policy.judgeRules(facts, surface)) {
    const isSure = tier === 'block' || corroborated(situation, number);
    raise(situation, into, 'rule', isSure ? level[decision] : level.limit, 'rule', ruleId);
  }
}

function factsOf(
  { state, viewer, viewerMinor, viewerNumber }: Situation,
  kind: string,
  number: number,
  judged: TextJudgement | undefined,
  link: Verdict,
): Facts {
  const known = number >= 0;
  const networks = known ? (state.memberships.get(number) ?? []) : [];
  return {
    viewer: {
      known: viewer.id !== undefined || viewerNumber >= 0,
      minor: viewerMinor,
      ageBand: viewer.ageBand ?? '',
      country: viewer.country ?? '',
    },
    subject: {
      kind,
      risk: known ? state.accounts.risk(number) : 0,
      signals: known ? state.accounts.signals(number) : {},
      networks: networks.map(({ network, role, score }) => ({
        state: state.networks.get(network)?.state ?? 'refused',
        role,
        score,
      })),
      atRisk: known && hasBit(state, number, accountBits.atRisk),
      ageBand: '',
      minor: known && hasBit(state, number, accountBits.minor),
    },
    text: {
      verdict: judged?.verdict ?? 'allow',
      terms: judged?.matches.map(({ termId }) => termId) ?? [],
    },
    link: { verdict: link },
  };
}
