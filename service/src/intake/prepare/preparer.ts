import {
  type Activity,
  type Assertion,
  assertionsOf,
  identityOf,
  type Problem,
} from '@breakwater/activity';
import type { SubjectKeys } from '../../storage/index.ts';
import { BinaryRows } from '../copy/binary-rows.ts';
import { relationKindCodes } from '../kinds.ts';
import type { Block } from '../read/blocks.ts';
import { ActivityKeys } from './activity-keys.ts';
import { BatchContents } from './batch-contents.ts';
import { BatchIds } from './batch-ids.ts';
import { BatchLog } from './batch-log.ts';
import { type FormatName, lineFormats } from './line-format.ts';
import type {
  KnownActivities,
  LineProblem,
  PreparedBatch,
  PreparedRows,
  PreparedTables,
} from './prepared-batch.ts';
import { readLines } from './read-lines.ts';
import { encodeRejected, type Rejection } from './rejections.ts';
import type { Hash64 } from './sip-hash.ts';
import { SubjectCache } from './subject-cache.ts';

/** What is asked for with a block. */
export interface BlockContext {
  readonly sequence: number;
  readonly receivedAt: number;
  readonly source: string;
  readonly format: FormatName;
}

/** A batch that is not yet written: it may have to be prepared again. */
interface OpenBatch {
  readonly block: Block;
  readonly context: BlockContext;
  /** Sequence numbers of lines that repeat an earlier line of the batch. */
  readonly duplicates: Set<number>;
  /** And of those that use the id of an earlier line for something else. */
  readonly conflicts: Set<number>;
  named: readonly number[];
  generation: number;
}

const problemsShown = 100;
const nothingKnown: KnownActivities = { duplicates: [], conflicts: [], erased: [] };

/**
 * Makes blocks of lines into what they write. It holds the blocks that it prepared, since the record
 * may know some of their activities, until `release` lets one go.
 */
export class Preparer {
  readonly #keys: SubjectKeys;
  readonly #activityKeys: ActivityKeys;
  /** The key of the activity at hand. */
  readonly #own: Hash64 = { high: 0, low: 0 };
  readonly #subjects: SubjectCache;
  readonly #open = new Map<number, OpenBatch>();
  #batch = 0;

  constructor(keys: SubjectKeys) {
    this.#keys = keys;
    this.#activityKeys = new ActivityKeys(keys);
    this.#subjects = new SubjectCache(keys);
  }

  prepare(block: Block, context: BlockContext): PreparedBatch {
    this.#subjects.forgetWhenFull();
    const open: OpenBatch = {
      block,
      context,
      duplicates: new Set(),
      conflicts: new Set(),
      named: [],
      generation: 0,
    };
    this.#open.set(context.sequence, open);
    return this.#prepare(open, nothingKnown);
  }

  /** An open batch without what the record knew of it. */
  without(sequence: number, known: KnownActivities): PreparedBatch {
    return this.#prepare(this.#open.get(sequence)!, known);
  }

  /** Lets a batch go. What it named is in the record if it was committed. */
  release(sequence: number, committed: boolean): void {
    const open = this.#open.get(sequence);
    this.#open.delete(sequence);
    if (!committed || open?.generation !== this.#subjects.generation) return;
    for (const subject of open.named) this.#subjects.recorded[subject] = 1;
  }

  #prepare(open: OpenBatch, known: KnownActivities): PreparedBatch {
    const { block, context } = open;
    const { sequence, receivedAt, format } = context;
    const duplicates = new Set(known.duplicates);
    const conflicts = new Set(known.conflicts);
    const erased = new Set(known.erased);
    this.#batch += 1;
    const contents = new BatchContents(this.#subjects, this.#batch);
    const ids = new BatchIds(block.lines);
    const log = new BatchLog(block, sequence, receivedAt);
    const flags = new BinaryRows(6);
    const undos = new BinaryRows(5);
    const rejections: Rejection[] = [];
    let warnings = 0;

    const refuse = (line: number, start: number, end: number, problem: Problem) => {
      rejections.push({ line, start, end, problem });
    };
    /** Lines of which an earlier reading has shown that they are nothing new. */
    const isKnown = (line: number, start: number, end: number): boolean => {
      const own = sequence + line - block.firstLine;
      if (duplicates.has(own) || open.duplicates.has(own)) return true;
      const problem = conflicts.has(own) || open.conflicts.has(own) ? conflict : undefined;
      if (problem) refuse(line, start, end, problem);
      else if (erased.has(own)) refuse(line, start, start, erasedActor);
      else return false;
      return true;
    };
    const accept = (activity: Activity, line: number, start: number, end: number) => {
      const { actor, id, digest } = identityOf(activity);
      const own = sequence + line - block.firstLine;
      this.#activityKeys.hash(id, this.#own);
      const actorSubject =
        actor === '' ? contents.meet('account', '') : contents.meetNamed('account', actor);
      const before = ids.add(this.#own, digest, own, actorSubject);
      if (before === 'same') {
        open.duplicates.add(own);
        return;
      }
      if (before === 'conflict') {
        open.conflicts.add(own);
        refuse(line, start, end, conflict);
        return;
      }
      log.add(own, start, end);
      for (const assertion of assertionsOf(activity)) {
        if (assertion.about === 'relation') {
          const target = contents.relate(assertion);
          if (isUndoable(activity) && assertion.kind !== 'device') {
            ids.setRelation(relationKindCodes[assertion.kind], target);
          }
          continue;
        }
        contents.add(assertion);
        if (assertion.about === 'undo') {
          this.#encodeUndo(undos, assertion, actorSubject);
        } else if (assertion.about === 'report') {
          this.#encodeFlag(flags, assertion, actorSubject, actor);
        }
      }
    };

    readLines(block, lineFormats[format], receivedAt, {
      isKnown,
      refuse,
      accept(activity, line, start, end, warned) {
        warnings += warned;
        accept(activity, line, start, end);
      },
    });

    const tables = contents.encode(receivedAt);
    open.named = [...contents.named];
    open.generation = this.#subjects.generation;
    return {
      sequence,
      receivedAt,
      firstLine: block.firstLine,
      lines: block.lines,
      end: block.end,
      activities: ids.size,
      duplicates: open.duplicates.size,
      rejected: rejections.length,
      warnings,
      foreign: ids.size === 0 && rejections.length > 0 && rejections.every(isForeign),
      problems: rejections
        .slice(0, problemsShown)
        .map(({ line, problem }) => ({ line, ...problem }) satisfies LineProblem),
      remembered: prepared(ids.encode(this.#subjects, receivedAt, contents.met)),
      written: {
        activity: prepared(log.finish()),
        relation: prepared(tables.relation),
        contact: prepared(tables.contact),
        account: prepared(tables.account),
        post: prepared(tables.post),
        subject: prepared(tables.subject),
        flag: prepared(flags),
        undo: prepared(undos),
        rejected: prepared(encodeRejected(rejections, block, context)),
      } satisfies PreparedTables,
    };
  }

  #encodeUndo(rows: BinaryRows, undo: Extract<Assertion, { about: 'undo' }>, actor: number): void {
    const undone: Hash64 = { high: 0, low: 0 };
    this.#activityKeys.hash(undo.undone, undone);
    rows.row();
    rows.instant(undo.receivedAt);
    rows.instant(undo.at);
    rows.uuid(this.#subjects.keys, actor * 16);
    rows.int64(undone.high, undone.low);
    rows.text(undo.undone);
  }

  /** A report lasts, and all anonymous ones have one actor: its id has a key of 128 bits. */
  #encodeFlag(
    rows: BinaryRows,
    report: Extract<Assertion, { about: 'report' }>,
    actor: number,
    reporter: string,
  ): void {
    const key = this.#keys.bytes('activity', `${reporter}\0${report.activity}`);
    rows.row();
    rows.instant(report.receivedAt);
    rows.instant(report.at);
    rows.uuid(this.#subjects.keys, actor * 16);
    rows.uuid(new DataView(key.buffer, key.byteOffset, 16), 0);
    rows.text(JSON.stringify(report.subjects));
    if (report.text === undefined) rows.null();
    else rows.text(JSON.stringify(report.text));
  }
}

function isUndoable({ type }: Activity): boolean {
  return type === 'Follow' || type === 'Block' || type === 'Like' || type === 'Announce';
}

const conflict: Problem = {
  field: 'id',
  reason: 'was received before with other content',
  remedy: 'Give every activity an id of its own; change what was sent with an Update.',
};

const erasedActor: Problem = {
  field: 'actor',
  reason: 'was erased',
  remedy: 'Send nothing of an account that was erased.',
};

/** Lines that are no JSON at all, rather than activities with a fault. */
function isForeign({ problem }: Rejection): boolean {
  return problem.field === '' && /^is not (JSON|UTF-8)/.test(problem.reason);
}

function prepared(rows: BinaryRows): PreparedRows {
  return { rows: rows.rows, data: rows.finish() };
}
