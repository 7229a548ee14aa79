import type { Element } from '@xmldom/xmldom';
import { mostKept } from '../ask.ts';
import type { MalformedRecord } from '../client.ts';
import {
  fingerprintOf,
  type SharedFingerprint,
  type SharedOpinion,
  type SharedType,
  type Update,
} from '../record.ts';
import { child, children, parseXml, textOf, xmlOf } from './parse-xml.ts';

/** Fingerprints that a bank holds; the others of an entry are left alone. */
const typeOf: Readonly<Record<string, SharedType>> = { md5: 'md5', sha1: 'sha1', pdq: 'pdq' };
const kinds = new Set(['image', 'video', 'deletedImage', 'deletedVideo']);

/**
 * Reads an `image`, a `video`, or what says that one is gone. An entry without a fingerprint that a
 * bank holds is undefined.
 *
 * @param members whose entries are taken; all where it is empty.
 */
export function readNcmecEntry(
  element: Element,
  members: ReadonlySet<string>,
): Update | MalformedRecord | undefined {
  const kind = element.localName ?? '';
  const owner = child(element, 'member');
  const member = owner?.getAttribute('id') ?? undefined;
  const id = textOf(element, 'id');
  const fault = (reason: string, key?: string): MalformedRecord => ({
    reason,
    content: xmlOf(element).slice(0, mostKept),
    ...(key !== undefined && { key }),
  });
  if (!kinds.has(kind)) return fault(`<${kind}> is not known`);
  if (!member) return fault('<member> with its id is missing');
  if (!id) return fault('<id> is missing');
  const key = `${member}-${id}`;
  if (kind.startsWith('deleted')) return { key, record: null };
  if (members.size > 0 && !members.has(member)) return undefined;

  const fingerprints: SharedFingerprint[] = [];
  for (const one of children(child(element, 'fingerprints'))) {
    const type = typeOf[one.localName ?? ''];
    const text = one.textContent?.trim();
    if (!type || !text) continue;
    if (type === 'pdq' && /^0+$/.test(text)) continue;
    const fingerprint = fingerprintOf(type, text);
    if (!fingerprint) return fault(`<${one.localName}> is no ${type}`, key);
    fingerprints.push(fingerprint);
  }
  if (fingerprints.length === 0) return undefined;
  const classification = textOf(element, 'classification');
  const tags = classification ? [classification] : [];
  const uploader = owner?.textContent?.trim() || `member ${member}`;
  return {
    key,
    record: {
      fingerprints,
      opinions: [
        { source: uploader, category: 'positive', tags },
        ...feedbackOf(element).filter(({ source }) => source !== uploader),
      ],
      tags,
      handle: { member, entry: id },
    },
  };
}

/** Reads an entry by itself, as XML. */
export function readEntryText(content: string): Update | MalformedRecord | undefined {
  try {
    return readNcmecEntry(parseXml(content), new Set());
  } catch (error) {
    return { reason: (error as Error).message, content };
  }
}

/** What members said of the fingerprints of an entry: one opinion a member, a doubt before a yes. */
function feedbackOf(element: Element): SharedOpinion[] {
  const opinions = new Map<string, SharedOpinion>();
  for (const feedback of children(child(element, 'feedback'))) {
    const negative = feedback.localName === 'negativeFeedback';
    if (!negative && feedback.localName !== 'affirmativeFeedback') continue;
    const reasons = child(feedback, 'reasons');
    const tags = children(reasons, 'reason').flatMap((one) => one.getAttribute('name') ?? []);
    for (const members of children(negative ? reasons : feedback, 'members')) {
      for (const member of children(members, 'member')) {
        const source = member.textContent?.trim() || `member ${member.getAttribute('id')}`;
        if (!negative && opinions.has(source)) continue;
        opinions.set(source, { source, category: negative ? 'negative' : 'positive', tags });
      }
    }
  }
  return [...opinions.values()];
}
