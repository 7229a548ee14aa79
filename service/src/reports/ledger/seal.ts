import { createHmac, hash } from 'node:crypto';
import type { Database } from '../../storage/index.ts';
import type { Reporter } from './new-report.ts';
import { sealBytes, unsealBytes } from './seal-bytes.ts';

type Keys = Pick<Database, 'deriveKey'>;

const purpose = 'reporters';
const derived = new WeakMap<object, Map<string, Buffer>>();

/** A key of the installation, derived once. */
export function keyFor(keys: Keys, name: string): Buffer {
  const known = derived.get(keys.deriveKey) ?? new Map<string, Buffer>();
  derived.set(keys.deriveKey, known);
  const key = known.get(name) ?? keys.deriveKey(name);
  known.set(name, key);
  return key;
}

/** Encrypts who reported, for one report alone. */
export function sealReporter(keys: Keys, report: string, reporter: Reporter): Buffer {
  return sealBytes(keyFor(keys, purpose), report, Buffer.from(JSON.stringify(reporter)));
}

/** @throws where it was sealed for another report or under another key, or was changed. */
export function unsealReporter(keys: Keys, report: string, sealed: Buffer): Reporter {
  return JSON.parse(unsealBytes(keyFor(keys, purpose), report, sealed).toString('utf8'));
}

/**
 * The id of the report that a source sends under a key: 122 bits of an HMAC, written as a UUID
 * (RFC 9562, version 8). The same again is the same id, and nobody else can make it.
 */
export function reportId(keys: Keys, source: string, key: string): string {
  const bytes = createHmac('sha256', keyFor(keys, 'report ids'))
    .update(`${source}\0${key}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Digits that are hard to take for one another (Crockford's base 32). */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The code with which an anonymous reporter looks a report up: 80 bits that follow from its id under
 * the installation's key, in four groups of four. The record holds its digest alone.
 */
export function receiptCode(keys: Keys, report: string): string {
  const bytes = createHmac('sha256', keyFor(keys, 'receipt codes')).update(report).digest();
  const text = Array.from(bytes.subarray(0, 16), (byte) => digits[byte & 31]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** Under which a report is found by its code, however it is typed. */
export function receiptKey(code: string): string {
  const read = code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const hex = hash('sha256', read, 'hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
