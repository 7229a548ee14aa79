import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '../../../storage/index.ts';
import { keyFor } from '../../ledger/seal.ts';

type Keys = Pick<Database, 'deriveKey'>;

const shape = /^([0-9a-f-]{36})\.(\d{1,15})\.([\w-]{43})$/;
const day = 24 * 3_600_000;

/**
 * What a page that was served carries: it was made here, at a time, and is single. So no other site
 * can make a form of its own, and the same page sent twice is one report.
 *
 * @param id single, as from `randomUUID`
 */
export function formToken(keys: Keys, id: string, now: number): string {
  return `${id}.${now}.${mac(keys, id, now).toString('base64url')}`;
}

/** The page's id; undefined where it was not made here, or more than a day ago. */
export function formOf(keys: Keys, token: unknown, now: number): string | undefined {
  const [, id, at, given] = (typeof token === 'string' && shape.exec(token)) || [];
  if (id === undefined || given === undefined) return undefined;
  const age = now - Number(at);
  if (age < -60_000 || age > day) return undefined;
  const expected = mac(keys, id, Number(at));
  return timingSafeEqual(expected, Buffer.from(given, 'base64url')) ? id : undefined;
}

function mac(keys: Keys, id: string, at: number): Buffer {
  return createHmac('sha256', keyFor(keys, 'report page')).update(`${id} ${at}`).digest();
}
