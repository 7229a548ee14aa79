import { createHmac } from 'node:crypto';

/**
 * A number in [0, 1) that belongs to an item, uniform over items. It follows from the key and the id,
 * so that a draw can be repeated and checked; without the key nobody can tell it beforehand.
 *
 * An item belongs to the sample of a rate where its number is below it. So the sample of a rate is
 * part of that of every higher one.
 */
export function uniformDraw(key: Buffer, id: string): number {
  const digest = createHmac('sha256', key).update(id).digest();
  return digest.readUIntBE(0, 6) / 2 ** 48;
}
