import { Type } from 'typebox';
import type { MalformedRecord } from '../client.ts';
import { reader } from '../read-json.ts';
import { fingerprintOf, type SharedType, sharedTypes, type Update } from '../record.ts';

/** How a file is written: a hash a line, a table with a header, or a JSON object a line. */
export const fileFormats = ['lines', 'csv', 'jsonl'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** Reads one line; undefined where there is nothing on it. */
export type ReadLine = (text: string) => Update | MalformedRecord | undefined;

/**
 * What reads the lines of a file, one after the other.
 *
 * - `lines`: a hash, or its type, white space and the hash; `#` begins a remark.
 * - `csv`: the first line names the columns, among them `hash` or `value`, and perhaps `type`, `tags`
 *   (with `;` between them) and `note`. Fields may stand in quotes (RFC 4180), not over two lines.
 * - `jsonl`: `{"hash":…,"type"?:…,"tags"?:[…],"note"?:…}`; `value` stands for `hash`, too.
 *
 * @param type what a hash is where its line does not say; told by its length where this is undefined.
 */
export function lineReader(format: FileFormat, type: SharedType | undefined): ReadLine {
  if (format === 'jsonl') return jsonReader(type);
  return format === 'csv' ? csvReader(type) : plainReader(type);
}

interface Fields {
  readonly hash?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: string | undefined;
  readonly tags?: readonly string[];
  readonly note?: string | undefined;
}

/** By length; 64 digits may be of two types, so there the file or the exchange must say. */
const typeOfLength: Readonly<Record<number, SharedType>> = { 32: 'md5', 40: 'sha1' };

function updateOf(
  fields: Fields,
  fallback: SharedType | undefined,
  content: string,
): Update | MalformedRecord {
  const text = (fields.hash ?? fields.value ?? '').trim();
  const named = fields.type
    ?.trim()
    .toLowerCase()
    .replace('-', '')
    .replace(/^video_/, '');
  const type = named || fallback || typeOfLength[text.length];
  if (!type) return { reason: 'the type of the hash is not told', content };
  if (!sharedTypes.includes(type as SharedType)) {
    return { reason: `the type "${type}" is not known`, content };
  }
  const fingerprint = fingerprintOf(type as SharedType, text);
  if (!fingerprint) return { reason: `the hash is no ${type}`, content };
  return {
    key: `${fingerprint.type}:${fingerprint.value}`,
    record: {
      fingerprints: [fingerprint],
      opinions: [],
      tags: fields.tags ?? [],
      handle: {},
      ...(fields.note?.trim() && { note: fields.note.trim() }),
    },
  };
}

function plainReader(fallback: SharedType | undefined): ReadLine {
  return (content) => {
    const words = content.replace(/#.*/s, '').trim().split(/\s+/);
    if (words[0] === '') return undefined;
    if (words.length > 2) return { reason: 'a type and a hash are expected, no more', content };
    const [hash, type] = words.reverse();
    return updateOf({ hash, type }, fallback, content);
  };
}

const readObject = reader(
  Type.Object({
    hash: Type.Optional(Type.String()),
    value: Type.Optional(Type.String()),
    type: Type.Optional(Type.String()),
    tags: Type.Optional(Type.Array(Type.String())),
    note: Type.Optional(Type.String()),
  }),
);

function jsonReader(fallback: SharedType | undefined): ReadLine {
  return (content) => {
    if (content.trim() === '') return undefined;
    let value: unknown;
    try {
      value = JSON.parse(content);
    } catch (error) {
      return { reason: (error as Error).message, content };
    }
    const outcome = readObject(value);
    return 'reason' in outcome
      ? { reason: outcome.reason, content }
      : updateOf(outcome.value, fallback, content);
  };
}

function csvReader(fallback: SharedType | undefined): ReadLine {
  let columns: readonly string[] | undefined;
  let header = '';
  return (line) => {
    if (line.trim() === '') return undefined;
    const fields = csvFields(line.replace(/\r$/, ''));
    const content = header ? `${header}\n${line}` : line;
    if (!fields) return { reason: 'a quote is not closed', content };
    if (!columns) {
      columns = fields.map((name) => name.trim().toLowerCase());
      header = line;
      if (columns.includes('hash') || columns.includes('value')) return undefined;
      return { reason: 'the first line names no column "hash"', content };
    }
    if (fields.length !== columns.length) {
      return {
        reason: `${columns.length} fields are expected, ${fields.length} are here`,
        content,
      };
    }
    const named = new Map(columns.map((name, index) => [name, fields[index]]));
    const tags = (named.get('tags') ?? '').split(';').map((tag) => tag.trim());
    return updateOf(
      {
        hash: named.get('hash') ?? named.get('value'),
        type: named.get('type'),
        note: named.get('note'),
        tags: tags.filter((tag) => tag !== ''),
      },
      fallback,
      content,
    );
  };
}

/** The fields of a line (RFC 4180); undefined where a quote is not closed, or text follows one. */
function csvFields(line: string): string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === '"') {
      const quoted = /^"((?:[^"]|"")*)"(?=,|$)/.exec(line.slice(at));
      if (!quoted) return undefined;
      fields.push(quoted[1].replaceAll('""', '"'));
      at += quoted[0].length;
    } else {
      const end = line.indexOf(',', at);
      fields.push(line.slice(at, end < 0 ? undefined : end));
      at = end < 0 ? line.length : end;
    }
  }
  return fields;
}
