import type { Static } from 'typebox';
import type { MalformedRecord } from '../client.ts';
import { malformed, reader } from '../read-json.ts';
import { fingerprintOf, type SharedOpinion, type SharedType, type Update } from '../record.ts';
import { StopNciiRecord } from './schemas.ts';

type Feedback = NonNullable<Static<typeof StopNciiRecord>['CSPFeedbacks']>[number];

const typeOf: Readonly<Record<string, SharedType>> = { ImagePDQ: 'pdq', VideoMD5: 'md5' };
/** Kinds of signal that the protocol has and no bank here. */
const others = new Set(['VideoTMK', 'Text', 'URL', 'Unknown']);
const gone = new Set(['Withdrawn', 'Deleted']);

const read = reader(StopNciiRecord);

/** A record replaces the one before it; one of a kind that no bank holds is undefined. */
export function readStopNciiRecord(value: unknown): Update | MalformedRecord | undefined {
  const outcome = read(value);
  if ('reason' in outcome) return malformed(value, outcome.reason);
  const { signalType, hashValue, hashStatus, CSPFeedbacks } = outcome.value;
  if (others.has(signalType)) return undefined;
  const type = typeOf[signalType];
  if (!type) return malformed(value, `signalType "${signalType}" is not known`);
  const fingerprint = fingerprintOf(type, hashValue);
  if (!fingerprint) return malformed(value, `hashValue is no ${type}`);
  const key = `${signalType}:${fingerprint.value}`;
  if (gone.has(hashStatus)) return { key, record: null };
  return {
    key,
    record: {
      fingerprints: [fingerprint],
      // Whoever made a case asks for a look at it; members judge.
      opinions: [
        { source: 'stopncii.org', category: 'seed', tags: [] },
        ...(CSPFeedbacks ?? []).map(opinionOf),
      ],
      tags: [],
      handle: { hashValue },
    },
  };
}

function opinionOf({ feedbackValue, tags, source }: Feedback): SharedOpinion {
  return { source: source || 'a member', category: categoryOf(feedbackValue), tags: tags ?? [] };
}

function categoryOf(feedback: string): SharedOpinion['category'] {
  if (feedback === 'Blocked') return 'positive';
  return feedback === 'NotBlocked' ? 'negative' : 'seed';
}
