import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { canonicalDigest } from '@breakwater/activity';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Database } from '../../../storage/index.ts';
import type { NewAppeal } from '../../appeals/keep-appeal.ts';
import { canaryOf } from '../../canaries/canary-token.ts';
import { flaggerOfMailbox } from '../../flaggers/flaggers.ts';
import type { NewReport } from '../../ledger/new-report.ts';
import { isTooDeep } from '../../routes/nesting.ts';
import { ReportBody, reportOfBody } from '../../routes/report-body.ts';
import { appealOfMail } from '../email/appeal-of-mail.ts';
import { readMail } from '../email/read-mail.ts';
import { reportOfMail } from '../email/report-of-mail.ts';

const Line = Type.Object(
  {
    ...ReportBody.properties,
    key: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    canary: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);
const check = Compile(Line);

/** A line that is no report, and why. */
export interface RefusedLine {
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** A report, and the line that it stands in. */
export interface DroppedReport {
  readonly line: number;
  readonly text: string;
  readonly report: NewReport;
}

/** What a dropped file holds. */
export interface Dropped {
  readonly reports: readonly DroppedReport[];
  readonly appeals: readonly NewAppeal[];
  readonly refused: readonly RefusedLine[];
}

const kinds = ['.json', '.ndjson', '.jsonl', '.eml'] as const;

/** How a file is read, by the end of its name; undefined where it is not. */
export function kindOf(path: string): (typeof kinds)[number] | undefined {
  const end = extname(path).toLowerCase();
  return kinds.find((kind) => kind === end);
}

/**
 * Reads a dropped file: `.json` a report or a list of them, `.ndjson` and `.jsonl` one a line, as for
 * `POST /v1/reports`; `.eml` a mail. The same report again, or its `key`, is the same report.
 */
export async function readDrop(database: Database, path: string, now: number): Promise<Dropped> {
  const raw = await readFile(path);
  if (kindOf(path) === '.eml') {
    const mail = await readMail(raw);
    const flagger = await flaggerOfMailbox(database, mail.from, now);
    const report = reportOfMail(database, mail, { raw, flagger, receivedAt: now, channel: 'file' });
    const appeal = await appealOfMail(database, mail, report);
    return {
      reports: appeal ? [] : [{ line: 1, text: '', report }],
      appeals: appeal ? [appeal] : [],
      refused: [],
    };
  }
  const reports: DroppedReport[] = [];
  const refused: RefusedLine[] = [];
  for (const { line, text, bytes } of linesOf(raw, kindOf(path) === '.json')) {
    const read = isUtf8(bytes) ? readLine(text) : 'It is not UTF-8.';
    if (typeof read === 'string') refused.push({ line, reason: read, text });
    else reports.push({ line, text, report: reportOf(database, read, now) });
  }
  return { reports, appeals: [], refused };
}

/** Some programs begin UTF-8 with a mark, which is no part of the text (RFC 8259, section 8.1). */
function textOf(raw: Buffer): string {
  return raw.toString('utf8').replace(/^\u{feff}/u, '');
}

interface DroppedLine {
  readonly line: number;
  readonly text: string;
  /** Of the line, or of the whole file. */
  readonly bytes: Buffer;
}

function* linesOf(raw: Buffer, whole: boolean): Generator<DroppedLine> {
  if (whole) {
    const text = textOf(raw);
    const list = parsed(text);
    if (!Array.isArray(list) || !isUtf8(raw)) yield { line: 1, text, bytes: raw };
    else
      for (const [index, one] of list.entries())
        yield { line: index + 1, text: JSON.stringify(one), bytes: raw };
    return;
  }
  let line = 0;
  for (let start = 0; start < raw.length; ) {
    const found = raw.indexOf(newline, start);
    const end = found < 0 ? raw.length : found;
    const bytes = raw.subarray(start, end);
    const text = textOf(bytes);
    line += 1;
    if (text.trim() !== '') yield { line, text, bytes };
    start = end + 1;
  }
}

const newline = 0x0a;

function readLine(text: string): Static<typeof Line> | string {
  const value = parsed(text);
  if (value === undefined) return 'It is not JSON.';
  if (isTooDeep(value)) return 'It is nested too deeply.';
  if (check.Check(value)) return value;
  const [first] = check.Errors(value);
  return `${first?.instancePath || 'It'} ${first?.message ?? 'is not as expected'}.`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reportOf(
  database: Database,
  { key, canary, ...body }: Static<typeof Line>,
  receivedAt: number,
): NewReport {
  return reportOfBody(body, {
    channel: 'file',
    source: 'folder',
    key: key === undefined ? `content ${canonicalDigest(body)}` : `key ${key}`,
    flagger: undefined,
    canary: canaryOf(database, canary),
    receivedAt,
  });
}
