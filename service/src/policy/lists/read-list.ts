import { normaliseLink } from '@breakwater/activity';
import { canonicalise } from '@breakwater/lexicon';
import { Compile } from 'typebox/compile';
import { fieldFaults } from '../../http/index.ts';
import { editedDocument } from '../change/read-edits.ts';
import { InvalidPolicy, type PolicyFault } from '../document/fault.ts';
import { LinkSchema } from '../document/link.ts';
import type { PolicyDocument } from '../document/policy-document.ts';
import { TermSchema } from '../document/term.ts';
import type { Edit } from '../items/items.ts';
import { parseCsv } from './parse-csv.ts';

/** A list of items, as text. */
export interface GivenList {
  readonly section: 'terms' | 'links';
  /** `csv`: the first line names the fields, lists stand with `;` between them. `jsonl`: an object a line. */
  readonly format: 'csv' | 'jsonl';
  readonly text: string;
  /** Of items that do not say it themselves. */
  readonly source: string;
  readonly tier: 'block' | 'review';
}

/** What a list is read beside. */
export interface ListSurroundings {
  /** The document that it is to change: what stands there already keeps its id. */
  readonly base: PolicyDocument;
  readonly newId: () => string;
}

interface Row {
  readonly line: number;
  readonly item: Record<string, unknown>;
}

const checks = { terms: Compile(TermSchema), links: Compile(LinkSchema) } as const;
const mostFaults = 100;

/**
 * Reads a list of terms or links as edits, whole or not at all.
 *
 * @throws {InvalidPolicy} naming line and field of each fault
 */
export function readList(list: GivenList, { base, newId }: ListSurroundings): Edit[] {
  const rows = list.format === 'csv' ? rowsOfCsv(list) : rowsOfJsonLines(list);
  if (rows.length === 0) {
    throw new InvalidPolicy([
      { line: 1, field: list.section, reason: 'is empty', remedy: 'Give one item a line.' },
    ]);
  }
  const ids = new Map(base[list.section].map((item) => [sameness(item), item.id as unknown]));
  const complete = rows.map(({ line, item }) => {
    const same = sameness(item);
    const id = item.id ?? (same === undefined ? undefined : ids.get(same)) ?? newId();
    if (same !== undefined) ids.set(same, id);
    return { line, item: { tier: list.tier, source: list.source, ...item, id } };
  });
  const faults = complete.flatMap(({ line, item }) =>
    checks[list.section].Check(item)
      ? []
      : fieldFaults(checks[list.section].Errors(item)).map((fault) => ({ ...fault, line })),
  );
  if (faults.length > 0) throw new InvalidPolicy(faults.slice(0, mostFaults));
  const edits = complete.map(({ item }) => ({
    section: list.section,
    id: String(item.id),
    value: item,
  }));
  refuseTwice(edits, complete);
  withLines(complete, () => editedDocument(base, edits));
  return edits;
}

/** What two items have in common that are one: a term in whatever letters, an address, a set of hosts. */
function sameness(item: Readonly<Record<string, unknown>>): string | undefined {
  const { term, url, kind, domains, locale, beside } = item;
  if (typeof term === 'string') {
    return JSON.stringify([canonicalise(term).text, locale ?? '', beside ?? []]);
  }
  if (typeof url === 'string') return normaliseLink(url);
  if (!Array.isArray(domains)) return undefined;
  return JSON.stringify([kind, ...domains.map((host) => String(host).toLowerCase()).sort()]);
}

function refuseTwice(edits: readonly Edit[], rows: readonly Row[]): void {
  const before = new Map<string, number>();
  const faults = edits.flatMap(({ id }, at): PolicyFault[] => {
    const { line } = rows[at];
    const first = before.get(id);
    before.set(id, first ?? line);
    return first === undefined
      ? []
      : [{ line, field: 'id', reason: `stands on line ${first} too`, remedy: 'Leave one out.' }];
  });
  if (faults.length > 0) throw new InvalidPolicy(faults.slice(0, mostFaults));
}

/** Faults of edits as faults of lines. */
function withLines(rows: readonly Row[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InvalidPolicy)) throw error;
    throw new InvalidPolicy(
      error.faults.map((fault) => {
        const [, at, field] = /^edits\[(\d+)\]\.value\.?(.*)$/.exec(fault.field) ?? [];
        return at === undefined ? fault : { ...fault, field, line: rows[Number(at)].line };
      }),
    );
  }
}

/** Fields that hold several, and fields that hold true or false. */
const several = new Set(['allowPhrases', 'requiredPhrases', 'beside', 'domains', 'names']);
const switches = new Set(['reversed']);

const camel = (name: string): string =>
  name
    .trim()
    .replace(/^\p{Lu}/u, (initial) => initial.toLowerCase())
    .replace(/^term_id$/, 'id')
    .replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

function rowsOfCsv({ text }: GivenList): Row[] {
  const [head, ...records] = parseCsv(text);
  if (!head) return [];
  const names = head.fields.map(camel);
  return records.map(({ line, fields }) => {
    if (fields.length > names.length) {
      throw new InvalidPolicy([
        {
          line,
          field: `column ${names.length + 1}`,
          reason: 'has no name on the first line',
          remedy: 'Name it, or put text with commas in quotes.',
        },
      ]);
    }
    return { line, item: Object.fromEntries(names.flatMap((name, at) => cell(name, fields[at]))) };
  });
}

/** An empty field is one that is not told. */
function cell(name: string, field = ''): [string, unknown][] {
  const text = field.trim();
  if (text === '') return [];
  if (several.has(name)) {
    const each = text.split(';').map((one) => one.trim());
    return [[name, each.filter((one) => one !== '')]];
  }
  return [[name, switches.has(name) && /^(true|false)$/i.test(text) ? /^t/i.test(text) : text]];
}

function rowsOfJsonLines({ text }: GivenList): Row[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((each, at): Row[] => {
      const line = at + 1;
      if (each.trim() === '') return [];
      const value = parsed(each);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        const named = Object.entries(value).map(([name, one]) => [camel(name), one]);
        return [{ line, item: Object.fromEntries(named) }];
      }
      throw new InvalidPolicy([
        { line, field: 'body', reason: 'is no JSON object', remedy: 'Write one object a line.' },
      ]);
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
