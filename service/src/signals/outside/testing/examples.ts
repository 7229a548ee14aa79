import { decodeImage, hammingDistance, parsePdq, pdqHash } from '@breakwater/fingerprint';
import type { ReadQuestion } from './outside-service.ts';

/** A service that knows some pictures by their PDQ, as scan APIs of hotlines do. */
export function hashMatcher(known: readonly string[]): (question: ReadQuestion) => object {
  return ({ question: { digests } }) => {
    if (typeof digests.pdq !== 'string') return { outcome: 'unscannable' };
    const asked = parsePdq(digests.pdq);
    const place = known.findIndex((hash) => hammingDistance(parsePdq(hash), asked) <= 31);
    if (place < 0) return { outcome: 'no-match' };
    return { outcome: 'match', score: 1, labels: ['near match'], reference: `record-${place}` };
  };
}

/** A service that judges pictures by their looks: here, dark ones are what it looks for. */
export async function darknessClassifier({ file }: ReadQuestion): Promise<object> {
  if (!file) return { outcome: 'unscannable' };
  const image = await decodeImage(file).catch(() => null);
  if (!image || pdqHash(image).quality === 0) return { outcome: 'unscannable' };
  const mean = image.data.reduce((sum, value) => sum + value, 0) / image.data.length;
  const score = Math.round((1 - mean / 255) * 1000) / 1000;
  return score < 0.8 ? { outcome: 'no-match' } : { outcome: 'match', score, labels: ['dark'] };
}
