import { decisions, noReasons, type Outcome, type Reason } from './outcome.ts';
import type { Candidate } from './request.ts';

const plain = /^[ !#-[\]-~]*$/;

/** A JSON string; an id of plain characters, as most are, needs nothing escaped. */
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

/**
 * The answer as JSON, written out: a third of the cost of serialising objects that would have to be
 * made first, at fifty candidates.
 *
 * @param shadow whether the service only counts: then nothing is restricted
 */
export function answerText(
  outcome: Outcome,
  candidates: readonly Candidate[],
  decisionId: string,
  shadow: boolean,
): string {
  const { decision, reasons, interstitial, levels, candidateReasons, policyVersion } = outcome;
  let text = `{"decision":"${shadow ? 'allow' : decision}","reasons":${listed(shadow ? noReasons : reasons)}`;
  if (interstitial && !shadow) text += `,"interstitial":${JSON.stringify(interstitial)}`;
  text += ',"candidates":[';
  for (let index = 0; index < candidates.length; index += 1) {
    const { id } = candidates[index] as Candidate;
    if (index > 0) text += ',';
    const level = shadow ? 0 : (levels[index] as number);
    if (level === 0) text += `{"id":${quoted(id)},"decision":"allow","reasons":[]}`;
    else {
      text += `{"id":${quoted(id)},"decision":"${decisions[level]}","reasons":${listed(candidateReasons[index] ?? noReasons)}}`;
    }
  }
  return `${text}],"policyVersion":${policyVersion},"shadow":${shadow},"decisionId":"${decisionId}"}`;
}

const listed = (reasons: readonly Reason[]): string =>
  reasons.length === 0 ? '[]' : JSON.stringify(reasons);
