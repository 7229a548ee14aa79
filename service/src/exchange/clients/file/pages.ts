import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { mostKept } from '../ask.ts';
import type { MalformedRecord, Page } from '../client.ts';
import { PartnerFailure } from '../failures.ts';
import type { Update } from '../record.ts';
import { linesOf } from './lines.ts';
import type { ReadLine } from './read-line.ts';

export interface FilePosition {
  /** SHA-256 of the file that was read, hexadecimal; none while it is being read. */
  readonly digest?: string;
  /** Its time of change, epoch milliseconds. */
  readonly changedAt: number;
}

const linesOfPage = 1_000;
const mostOfLine = 64 * 1024;

/** The whole file, if it is another than the one that was read before; no page if it is the same. */
export async function* filePages(
  path: string,
  from: FilePosition | null,
  read: ReadLine,
): AsyncGenerator<Page<FilePosition>> {
  const { size, mtimeMs } = await stat(path);
  if (size === 0) {
    throw new PartnerFailure(
      'The file is empty. To empty the bank, remove the exchange and its bank.',
    );
  }
  const digest = await digestOf(path);
  if (digest === from?.digest) return;
  const changedAt = Math.floor(mtimeMs);
  let updates: Update[] = [];
  let malformed: MalformedRecord[] = [];
  let lines = 0;
  let faults = 0;
  let whole = true;
  for await (const { number, text, ended } of linesOf(createReadStream(path), mostOfLine)) {
    lines += 1;
    const outcome =
      text === undefined
        ? { reason: `the line has more than ${mostOfLine} bytes`, content: '' }
        : read(text);
    if (outcome && 'record' in outcome) updates.push(outcome);
    else if (outcome) {
      whole = ended;
      faults += 1;
      malformed.push(atLine(number, outcome));
    }
    if (lines % linesOfPage !== 0) continue;
    yield { updates, malformed, position: { changedAt } };
    updates = [];
    malformed = [];
  }
  const fault = faultOf(lines, faults, whole);
  if (fault) {
    yield { updates, malformed, position: { changedAt } };
    throw new PartnerFailure(`${fault} What the bank held stays.`);
  }
  yield { updates, malformed, position: { digest, changedAt } };
}

/** Why a file is not taken for the whole list. */
function faultOf(lines: number, faults: number, whole: boolean): string | undefined {
  if (!whole) return 'The file breaks off within its last line.';
  if (faults <= lines / 2) return undefined;
  return `${faults} of ${lines} lines cannot be read: is the format right?`;
}

function atLine(number: number, { reason, content }: MalformedRecord): MalformedRecord {
  return { reason: `line ${number}: ${reason}`, content: content.slice(0, mostKept) };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
