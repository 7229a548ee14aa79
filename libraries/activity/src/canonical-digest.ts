import { hash } from 'node:crypto';

/**
 * 128 bits, in hex, of a JSON value: equal for equal content, whatever the order of keys, the white
 * space or the escapes in which it was written.
 *
 * The value is written with sorted keys, each text behind its length, so that none needs an escape,
 * and hashed with SHA-256 (FIPS 180-4), cut in half: who sends activities may be hostile, so that two
 * contents under one digest must not be makable at will, which rules out the faster hashes that are
 * not cryptographic. Where it holds lone surrogates, which have no UTF-8, its code units are hashed.
 *
 * @throws RangeError where a value is nested deeper than the stack allows.
 */
export function canonicalDigest(value: unknown): string {
  const text = canonicalText(value);
  const whole = text.isWellFormed() ? text : Buffer.from(`\ufeff${text}`, 'utf16le');
  return hash('sha256', whole, 'hex').slice(0, 32);
}

function canonicalText(value: unknown): string {
  if (typeof value === 'string') return `${value.length}:${value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    let text = '[';
    for (const element of value) text += `${canonicalText(element)},`;
    return `${text}]`;
  }
  const record = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of sorted(Object.keys(record))) {
    text += `${key.length}:${key}${canonicalText(record[key])},`;
  }
  return `${text}}`;
}

/** Few keys are sorted faster by hand; many, which only the hostile send, are not. */
function sorted(keys: string[]): string[] {
  if (keys.length > 24) return keys.sort();
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end];
    let place = end;
    for (; place > 0 && keys[place - 1] > key; place -= 1) keys[place] = keys[place - 1];
    keys[place] = key;
  }
  return keys;
}
