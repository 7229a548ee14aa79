import { type Judgement, judgeCandidate } from './judge-candidate.ts';
import {
  type Decision,
  decisions,
  level,
  noReasons,
  type Outcome,
  type Reason,
} from './outcome.ts';
import { prefixForm, shortestPrefix } from './prefixes.ts';
import type { Candidate, DecisionRequest } from './request.ts';
import { excepted, type Situation, situationOf } from './situation.ts';
import { type Brake, type DecisionState, suggestionSurfaces } from './state.ts';

const noCandidates: readonly Candidate[] = [];
/** Characters of a text whose judgement may take a millisecond. */
const long = 300;

/**
 * Decides a request from memory: pure, at once, without a fault. Cost: some microseconds a candidate;
 * that of the lexicon for a text that was not seen lately.
 *
 * @param now epoch milliseconds
 */
export function decide(state: DecisionState, request: DecisionRequest, now: number): Outcome {
  const steps = decideInSteps(state, request, now);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `decide`, with a pause after each long text: whoever asks may do something else meanwhile. */
export function* decideInSteps(
  state: DecisionState,
  request: DecisionRequest,
  now: number,
): Generator<undefined, Outcome> {
  const candidates = request.candidates ?? noCandidates;
  const brake = brakeOn(state, request, now);
  if (brake) return all(state, candidates, 'withhold', { code: 'brake', id: brake.id });
  const unknown = onUnknown(state, request);
  if (unknown) return all(state, candidates, unknown, { code: 'record-unreachable' });

  const situation = situationOf(state, request, now);
  const asked = judgeQuery(situation, request.query);
  if (asked.level === level.withhold) {
    return {
      ...all(state, candidates, 'withhold', asked.reasons[0] as Reason),
      interstitial: interstitialOf(situation),
    };
  }
  const levels = new Uint8Array(candidates.length);
  const reasons: (readonly Reason[])[] = new Array(candidates.length);
  const judgement: Judgement = { level: level.allow, reasons: noReasons };
  for (let index = 0; index < candidates.length; index += 1) {
    const candidate = candidates[index] as Candidate;
    judgeCandidate(situation, candidate, judgement);
    levels[index] = judgement.level;
    reasons[index] = judgement.reasons;
    if (candidate.text !== undefined && candidate.text.length > long) yield;
  }
  const begun = judgePrefixes(situation, request.query, candidates, levels, reasons);
  const own = Math.max(asked.level, begun ? level.withhold : level.allow);
  return {
    decision: decisions[Math.max(own, leastOf(request, levels))] as Decision,
    reasons: begun ? [...asked.reasons, { code: 'prefix' }] : asked.reasons,
    interstitial: undefined,
    levels,
    candidateReasons: reasons,
    policyVersion: state.policy.version,
  };
}

/** What holds for all candidates alike. */
function all(
  state: DecisionState,
  candidates: readonly Candidate[],
  decision: Decision,
  reason: Reason,
): Outcome {
  const reasons = [reason];
  const each = decision === 'allow' ? noReasons : reasons;
  return {
    decision,
    reasons,
    interstitial: undefined,
    levels: new Uint8Array(candidates.length).fill(level[decision]),
    candidateReasons: candidates.map(() => each),
    policyVersion: state.policy.version,
  };
}

function brakeOn(
  { brakes }: DecisionState,
  { surface, feature }: DecisionRequest,
  now: number,
): Brake | undefined {
  return brakes.find(({ scope, target, expiresAt }) => {
    if (expiresAt <= now) return false;
    if (scope === 'suggestions') return suggestionSurfaces.has(surface);
    return target === (scope === 'surface' ? surface : feature);
  });
}

/**
 * What the policy says of a surface where the present is not known. With the last known, decisions go
 * on from memory; a node that never read the record has none: it leads nobody on, and stops no act.
 */
function onUnknown(
  { policy, loaded, reachable }: DecisionState,
  { surface }: DecisionRequest,
): Decision | undefined {
  if (loaded && reachable) return undefined;
  const { onRecordUnreachable, discovery } = policy.document.surfaces[surface];
  if (onRecordUnreachable !== 'last-known') return onRecordUnreachable;
  if (loaded) return undefined;
  return discovery ? 'withhold' : 'allow';
}

interface Asked {
  readonly level: number;
  readonly reasons: readonly Reason[];
}

const nothingAsked: Asked = { level: level.allow, reasons: noReasons };

/** What is asked for, by its words and by the addresses in it: the stricter of both. */
function judgeQuery(situation: Situation, query: string | undefined): Asked {
  if (query === undefined) return nothingAsked;
  const words = situation.readsText ? judgeWords(situation, query) : nothingAsked;
  if (words.level === level.withhold || !situation.readsLinks) return words;
  const address = judgeAddresses(situation, query);
  return address.level > words.level ? address : words;
}

function judgeWords(situation: Situation, query: string): Asked {
  const { state, surface, locale } = situation;
  const { verdict, matches } = state.policy.judgeText(query, { locale, surface });
  if (verdict === 'allow') return nothingAsked;
  const id = matches.find(({ tier }) => tier === verdict)?.termId;
  const to = verdict === 'block' ? level.withhold : level.limit;
  const here = excepted(situation, 'term', to);
  if (here === level.allow) return nothingAsked;
  const code = verdict === 'block' ? 'query' : 'query-doubted';
  return { level: here, reasons: [{ code, ...(id !== undefined && { id }) }] };
}

/** On the surface of links, what is asked is an address. */
function judgeAddresses(situation: Situation, query: string): Asked {
  const { judgeLink, judgeLinksIn } = situation.state.policy;
  const found = [
    ...(situation.surface === 'link' ? judgeLink(query).matches : []),
    ...judgeLinksIn(query).matches,
  ];
  const match = found.find(({ tier }) => tier === 'block') ?? found[0];
  if (!match) return nothingAsked;
  const isSure = match.tier === 'block';
  const here = excepted(situation, 'link', isSure ? level.withhold : level.limit);
  if (here === level.allow) return nothingAsked;
  return { level: here, reasons: [{ code: isSure ? 'link' : 'link-doubted', id: match.linkId }] };
}

function interstitialOf({ state, settings, viewer, locale }: Situation) {
  if (!settings.interstitial) return undefined;
  return state.policy.interstitialFor({ country: viewer.country, language: locale });
}

/** Of a request that asks for candidates alone: what the most lenient of them is. */
function leastOf({ query }: DecisionRequest, levels: Uint8Array): number {
  if (query !== undefined || levels.length === 0) return level.allow;
  let least: number = level.withhold;
  for (const each of levels) least = Math.min(least, each);
  return least;
}

/**
 * Withholds what is only the beginning of withheld terms: a term or tag of four letters or more that
 * nothing ordinary begins with, neither in the record nor in this request. Answers whether what was
 * typed is such a beginning itself.
 */
function judgePrefixes(
  situation: Situation,
  query: string | undefined,
  candidates: readonly Candidate[],
  levels: Uint8Array,
  reasons: (readonly Reason[])[],
): boolean {
  const { state, settings } = situation;
  const { withheldPrefixes, openPrefixes } = state;
  if (withheldPrefixes.size === 0 || !settings.discovery) return false;
  const isClosed = (form: string) =>
    form.length >= shortestPrefix && withheldPrefixes.has(form) && !openPrefixes.has(form);
  const words = candidates.flatMap((candidate, index) =>
    candidate.kind === 'term' || candidate.kind === 'hashtag'
      ? [{ index, form: prefixForm(candidate.text ?? candidate.id) }]
      : [],
  );
  const ordinary = words.filter(({ index, form }) => levels[index] === 0 && !isClosed(form));
  const isBegun = (form: string) =>
    isClosed(form) && !ordinary.some((other) => other.form.startsWith(form));
  const to = excepted(situation, 'term', level.withhold);
  if (to === level.allow) return false;
  for (const { index, form } of words) {
    if (levels[index] !== level.allow || !isBegun(form)) continue;
    levels[index] = to;
    reasons[index] = [{ code: 'prefix' }];
  }
  return query !== undefined && completes.has(situation.surface) && isBegun(prefixForm(query));
}

/** Surfaces that are asked with what is typed so far. */
const completes: ReadonlySet<string> = new Set(['autocomplete', 'hashtag-suggestion']);
