import { createHmac } from 'node:crypto';

/**
 * Whether an item belongs to a random sample: each by itself, with the probability `rate`. It follows
 * from the key and the id, so that it can be repeated and checked; without the key nobody can tell
 * beforehand. An item of a sample belongs to every larger one too.
 *
 * @param rate 0 to 1
 */
export function bernoulliSampled(key: Buffer, id: string, rate: number): boolean {
  const digest = createHmac('sha256', key).update(id).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48 < rate;
}
