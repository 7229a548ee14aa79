import { isWritable, normaliseHandle } from './normalise.ts';
import { type Problem, Unreadable } from './problem.ts';

/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** Bytes of UTF-8: what an index of PostgreSQL can hold, with room to spare. */
const longestId = 2048;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: unknown, field: string): Json {
  if (isObject(value)) return value;
  throw new Unreadable(field, `is ${nameOf(value)}`, 'Send a JSON object.');
}

/** An identifier: not empty, at most 2,048 bytes of UTF-8, without NUL. */
export function idAt(value: unknown, field: string): string {
  if (typeof value !== 'string') {
    throw new Unreadable(field, `is ${nameOf(value)}`, "Send the platform's id as a string.");
  }
  if (value === '') throw new Unreadable(field, 'is empty', "Send the platform's id.");
  if (value.length * 3 > longestId) checkLength(value, field);
  if (!isWritable(value)) {
    throw new Unreadable(
      field,
      'holds a NUL character or half of a surrogate pair',
      'Send ids that can be written as UTF-8 text without NUL.',
    );
  }
  return value;
}

function checkLength(value: string, field: string): void {
  const bytes = new TextEncoder().encode(value).length;
  if (bytes <= longestId) return;
  throw new Unreadable(
    field,
    `has ${bytes} bytes`,
    `Ids have at most ${longestId} bytes in UTF-8.`,
  );
}

/** A handle: an identifier also once it is normalised, by which it is found. */
export function optionalHandle(value: unknown, field: string): string | undefined {
  const handle = optionalId(value, field);
  if (handle !== undefined) idAt(normaliseHandle(handle), field);
  return handle;
}

export function optionalText(value: unknown, field: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw new Unreadable(field, `is ${nameOf(value)}`, 'Send a string, or leave the field out.');
}

export function optionalId(value: unknown, field: string): string | undefined {
  return value === undefined || value === null ? undefined : idAt(value, field);
}

/** A list; one element may stand without its brackets, as in ActivityStreams. */
export function listAt(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** One of a closed set of words; another word is a warning and is left out. */
export function optionalWord<Word extends string>(
  value: unknown,
  field: string,
  words: readonly Word[],
  warnings: Problem[],
): Word | undefined {
  const text = optionalText(value, field);
  if (text === undefined) return undefined;
  if ((words as readonly string[]).includes(text)) return text as Word;
  warnings.push({
    field,
    reason: `"${text.slice(0, 40)}" is not known and is left out`,
    remedy: `Send one of: ${words.join(', ')}.`,
  });
  return undefined;
}

export function nameOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`;
}
