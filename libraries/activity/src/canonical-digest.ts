import { hash } from 'node:crypto';

/**
 * 128 bits, in hex, of a JSON value: equal for equal content, whatever the order of keys, the white
 * space or the escapes in which it was written.
 *
 * The value is written with sorted keys (in the spirit of RFC 8785) and hashed with SHA-256 (FIPS
 * 180-4), cut in half: who sends activities may be hostile, so that two contents under one digest
 * must not be makable at will, which rules out the faster hashes that are not cryptographic.
 * Lone surrogates are written as escapes, so that they stay distinct.
 *
 * @throws RangeError where a value is nested deeper than the stack allows.
 */
export function canonicalDigest(value: unknown): string {
  return hash('sha256', canonicalText(value), 'hex').slice(0, 32);
}

function canonicalText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    let text = '[';
    for (const element of value) text += `${canonicalText(element)},`;
    return `${text}]`;
  }
  const record = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of Object.keys(record).sort()) {
    text += `${JSON.stringify(key)}:${canonicalText(record[key])},`;
  }
  return `${text}}`;
}
