import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { mostKept } from './ask.ts';
import type { MalformedRecord, Page } from './client.ts';
import type { Update } from './record.ts';

/** Reads a JSON value as a schema has it; answers what is wrong as text. */
export function reader<T extends TSchema>(
  schema: T,
): (value: unknown) => { readonly value: Static<T> } | { readonly reason: string } {
  const compiled = Compile(schema);
  return (value) => {
    if (compiled.Check(value)) return { value: value as Static<T> };
    const [first] = compiled.Errors(value);
    const place = first?.instancePath.slice(1).replaceAll('/', '.');
    return { reason: `${place ? `${place} ` : ''}${first?.message ?? 'is not as expected'}` };
  };
}

/** A record that cannot be read, with as much of it as is kept. */
export function malformed(value: unknown, reason: string, key?: string): MalformedRecord {
  const content = (JSON.stringify(value) ?? 'undefined').slice(0, mostKept);
  return { reason, content, ...(key !== undefined && { key }) };
}

/** Reads a record from its JSON text. */
export function readJson(
  content: string,
  read: (record: unknown) => Update | MalformedRecord | undefined,
): Update | MalformedRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return { reason: (error as Error).message, content };
  }
  return read(value);
}

/** Reads the records of a page, each by itself. One that is read as undefined is of no use here. */
export function readRecords(
  records: readonly unknown[],
  read: (record: unknown) => Update | MalformedRecord | undefined,
): Pick<Page<never>, 'updates' | 'malformed'> {
  const updates: Update[] = [];
  const faults: MalformedRecord[] = [];
  for (const record of records) {
    const outcome = read(record);
    if (!outcome) continue;
    if ('record' in outcome) updates.push(outcome);
    else faults.push(outcome);
  }
  return { updates, malformed: faults };
}

/**
 * A member of a JSON object whose text is broken elsewhere: what follows an unreadable page is
 * often still to be read in it. Undefined where the member is not there, or not with this type.
 */
export function salvage(text: string, member: string): string | number | boolean | undefined {
  const found = new RegExp(
    `"${member}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*"|-?\\d+(?:\\.\\d+)?(?=[\\s,}])|true|false)`,
  ).exec(text);
  if (!found) return undefined;
  try {
    return JSON.parse(found[1]);
  } catch {
    return undefined;
  }
}
