import {
  type Activity,
  type Assertion,
  assertionsOf,
  identityOf,
  platformActor,
  type RelationAssertion,
} from '@breakwater/activity';
import type { SubjectKeys } from '../../storage/index.ts';
import { BinaryRows } from '../copy/binary-rows.ts';
import { relationKindCodes } from '../kinds.ts';
import type { Block } from '../read/blocks.ts';
import { BatchContents } from './batch-contents.ts';
import { type FormatName, lineFormats } from './line-format.ts';
import type {
  KnownActivities,
  LineProblem,
  PreparedBatch,
  PreparedRows,
  PreparedTables,
} from './prepared-batch.ts';
import { type ReadLine, readLines } from './read-lines.ts';
import { encodeRejected, type Rejection } from './rejections.ts';
import { type MetSubject, SubjectCache } from './subject-cache.ts';

/** What is asked for with a block. */
export interface BlockContext {
  readonly sequence: number;
  readonly receivedAt: number;
  readonly source: string;
  readonly format: FormatName;
}

/** An activity of the open batch. */
interface Candidate {
  readonly read: ReadLine;
  readonly activity: Activity;
  readonly actor: string;
  readonly key: Buffer;
}

const problemsShown = 100;

/**
 * Makes blocks of lines into what they write. It holds the last blocks that it prepared, since the
 * record may know some of their activities; `release` lets one go.
 */
export class Preparer {
  readonly #keys: SubjectKeys;
  readonly #subjects: SubjectCache;
  readonly #open = new Map<number, OpenBatch>();
  #batch = 0;

  constructor(keys: SubjectKeys) {
    this.#keys = keys;
    this.#subjects = new SubjectCache(keys);
  }

  prepare(block: Block, context: BlockContext): PreparedBatch {
    const { sequence, receivedAt, format } = context;
    const read = readLines(block, lineFormats[format], receivedAt);
    const candidates: Candidate[] = [];
    const rejections: Rejection[] = [];
    const seen = new Map<string, string>();
    let duplicates = 0;
    let warnings = 0;
    for (const line of read) {
      const { activity, problem } = line;
      if (!activity) {
        rejections.push({ read: line, problem: problem! });
        continue;
      }
      warnings += line.warnings;
      const { actor, id, digest } = identityOf(activity);
      const key = this.#activityKey(actor, id);
      const name = key.toString('latin1');
      const before = seen.get(name);
      if (before === undefined) {
        seen.set(name, digest);
        candidates.push({ read: line, activity, actor, key });
      } else if (before === digest) duplicates += 1;
      else rejections.push({ read: line, problem: conflict });
    }
    const open = { block, context, candidates, rejections };
    this.#open.set(sequence, open);
    this.#subjects.rotate();
    return {
      sequence,
      receivedAt,
      firstLine: block.firstLine,
      lines: block.lines,
      end: block.end,
      activities: candidates.length,
      duplicates,
      rejected: rejections.length,
      warnings,
      foreign: candidates.length === 0 && rejections.length > 0 && rejections.every(isForeign),
      problems: shown(rejections),
      ...this.#encode(open, candidates),
    };
  }

  /** The tables of an open batch without what the record knew. */
  without(sequence: number, known: KnownActivities): PreparedTables & { problems: LineProblem[] } {
    const open = this.#open.get(sequence)!;
    const left = new Set([...known.duplicates, ...known.conflicts, ...known.erased]);
    const conflicts = new Set(known.conflicts);
    const erased = new Set(known.erased);
    const candidates: Candidate[] = [];
    const rejections = [...open.rejections];
    for (const candidate of open.candidates) {
      const own = sequence + candidate.read.line - open.block.firstLine;
      if (!left.has(own)) candidates.push(candidate);
      else if (conflicts.has(own)) rejections.push({ read: candidate.read, problem: conflict });
      else if (erased.has(own)) {
        rejections.push({ read: candidate.read, problem: erasedActor, withoutText: true });
      }
    }
    rejections.sort((a, b) => a.read.line - b.read.line);
    const { written } = this.#encode({ ...open, rejections }, candidates);
    return { ...written, problems: shown(rejections) };
  }

  /** Lets a batch go. What it named is in the record if it was committed. */
  release(sequence: number, committed: boolean): void {
    const open = this.#open.get(sequence);
    this.#open.delete(sequence);
    if (committed) for (const subject of open?.named ?? []) subject.recorded = true;
  }

  #activityKey(actor: string, id: string): Buffer {
    return this.#keys.bytes('activity', `${actor}\0${id}`);
  }

  #encode(
    open: OpenBatch,
    candidates: readonly Candidate[],
  ): { remembered: PreparedRows; written: PreparedTables } {
    const { block, context } = open;
    const { sequence, receivedAt } = context;
    this.#batch += 1;
    const contents = new BatchContents(this.#subjects, this.#batch);
    const log = new BinaryRows(4, block.bytes.length + candidates.length * 64);
    const flags = new BinaryRows(6);
    const undos = new BinaryRows(5);
    const remembered: Remembered[] = [];
    for (const { read, activity, actor, key } of candidates) {
      const actorSubject = contents.meet('account', actor);
      if (actor !== '' && actor !== platformActor) contents.name(actorSubject);
      const own = sequence + read.line - block.firstLine;
      log.row();
      log.instant(receivedAt);
      log.bigint(own);
      log.uuid(actorSubject.key);
      log.bytes(block.bytes.subarray(read.start, read.end));
      let undoable: RelationAssertion | undefined;
      for (const assertion of assertionsOf(activity)) {
        contents.add(assertion);
        if (assertion.about === 'relation') {
          if (assertion.kind !== 'device' && isUndoable(activity)) undoable = assertion;
        } else if (assertion.about === 'undo') {
          encodeUndo(undos, assertion, actorSubject, this.#activityKey(actor, assertion.undone));
        } else if (assertion.about === 'report') {
          encodeFlag(flags, assertion, actorSubject, key);
        }
      }
      remembered.push({
        sequence: own,
        actor: actorSubject,
        key,
        prefix: key.readUIntBE(0, 6),
        digest: activity.digest,
        kind: undoable ? relationKindCodes[undoable.kind] : 0,
        target: undoable && contents.meet(undoable.target.kind, undoable.target.id),
      });
    }
    const encoded = contents.encode(receivedAt);
    open.named = encoded.named;
    return {
      remembered: prepared(encodeRemembered(remembered, receivedAt)),
      written: {
        activity: prepared(log),
        relation: prepared(encoded.relation),
        contact: prepared(encoded.contact),
        account: prepared(encoded.account),
        post: prepared(encoded.post),
        subject: prepared(encoded.subject),
        flag: prepared(flags),
        undo: prepared(undos),
        rejected: prepared(encodeRejected(open.rejections, block, context)),
      },
    };
  }
}

interface OpenBatch {
  readonly block: Block;
  readonly context: BlockContext;
  readonly candidates: readonly Candidate[];
  readonly rejections: readonly Rejection[];
  named?: readonly MetSubject[];
}

interface Remembered {
  readonly sequence: number;
  readonly actor: MetSubject;
  readonly key: Buffer;
  readonly prefix: number;
  readonly digest: string;
  readonly kind: number;
  readonly target: MetSubject | undefined;
}

/** In the order of the table's key: see `BatchRelations.encode`. */
function encodeRemembered(remembered: Remembered[], receivedAt: number): BinaryRows {
  remembered.sort(
    (a, b) => a.actor.place - b.actor.place || a.prefix - b.prefix || Buffer.compare(a.key, b.key),
  );
  const rows = new BinaryRows(7, remembered.length * 128);
  for (const { sequence, actor, key, digest, kind, target } of remembered) {
    rows.row();
    rows.instant(receivedAt);
    rows.bigint(sequence);
    rows.uuid(actor.key);
    rows.uuid(key);
    rows.hexUuid(digest);
    if (target) {
      rows.uuid(target.key);
      rows.smallint(kind);
    } else {
      rows.null();
      rows.null();
    }
  }
  return rows;
}

function encodeUndo(
  rows: BinaryRows,
  undo: Extract<Assertion, { about: 'undo' }>,
  actor: MetSubject,
  undone: Buffer,
): void {
  rows.row();
  rows.instant(undo.receivedAt);
  rows.instant(undo.at);
  rows.uuid(actor.key);
  rows.uuid(undone);
  rows.text(undo.undone);
}

function encodeFlag(
  rows: BinaryRows,
  report: Extract<Assertion, { about: 'report' }>,
  actor: MetSubject,
  key: Buffer,
): void {
  rows.row();
  rows.instant(report.receivedAt);
  rows.instant(report.at);
  rows.uuid(actor.key);
  rows.uuid(key);
  rows.text(JSON.stringify(report.subjects));
  if (report.text === undefined) rows.null();
  else rows.text(JSON.stringify(report.text));
}

function isUndoable({ type }: Activity): boolean {
  return type === 'Follow' || type === 'Block' || type === 'Like' || type === 'Announce';
}

const conflict = {
  field: 'id',
  reason: 'was received before with other content',
  remedy: 'Give every activity an id of its own; change what was sent with an Update.',
};

const erasedActor = {
  field: 'actor',
  reason: 'was erased',
  remedy: 'Send nothing of an account that was erased.',
};

function isForeign({ problem }: Rejection): boolean {
  return problem.field === '' && !problem.reason.startsWith('has ');
}

function shown(rejections: readonly Rejection[]): LineProblem[] {
  return rejections
    .slice(0, problemsShown)
    .map(({ read, problem }) => ({ line: read.line, ...problem }));
}

function prepared(rows: BinaryRows): PreparedRows {
  return { rows: rows.rows, data: rows.finish() };
}
