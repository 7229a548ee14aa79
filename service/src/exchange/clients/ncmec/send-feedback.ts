import { Undeliverable } from '../../../outgoing/index.ts';
import { ask } from '../ask.ts';
import type { OpinionToSend, Tools } from '../client.ts';
import { child, children, parseXml } from './parse-xml.ts';

const namespace = 'https://hashsharing.ncmec.org/hashsharing/v2';

export interface FeedbackTarget {
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly negativeReason: string | undefined;
}

/** Puts feedback on one fingerprint of an entry: affirmative, or negative with a reason. */
export async function sendFeedback(
  target: FeedbackTarget,
  { opinion, handle, fingerprint }: OpinionToSend,
  tools: Tools,
): Promise<void> {
  const type = fingerprint.type.toUpperCase();
  const vote =
    opinion === 'up-vote'
      ? '<affirmative/>'
      : `<negative><reasonIds><guid>${await reasonFor(target, type, tools)}</guid></reasonIds></negative>`;
  const entry = [handle.member, handle.entry, type].map((part) => encodeURIComponent(String(part)));
  await ask(tools, {
    url: `${target.base}/v2/entries/${entry.join('/')}/feedback`,
    method: 'PUT',
    headers: { ...target.headers, 'content-type': 'application/xml; charset=utf-8' },
    body: `<feedbackSubmission xmlns="${namespace}">${vote}</feedbackSubmission>`,
  });
}

/** The reason of the exchange's settings; else the only one that the list knows. */
async function reasonFor(
  { base, headers, negativeReason }: FeedbackTarget,
  type: string,
  tools: Tools,
): Promise<string> {
  if (negativeReason) return negativeReason;
  const { body } = await ask(tools, { url: `${base}/v2/feedback/${type}/reasons`, headers });
  const root = parseXml(body.toString('utf8'));
  const list =
    root.localName === 'availableFeedbackReasons' ? root : child(root, 'availableFeedbackReasons');
  const reasons = children(list, 'reason');
  const [guid] = reasons.map((reason) => reason.getAttribute('guid'));
  if (reasons.length === 1 && guid && /^[0-9A-Fa-f-]{36}$/.test(guid)) return guid;
  const known = reasons.map((one) => `${one.getAttribute('guid')} (${one.getAttribute('name')})`);
  throw new Undeliverable(
    `A down-vote needs a reason: set negativeReason of the exchange to one of ${known.join(', ') || 'none that the list tells'}.`,
  );
}
