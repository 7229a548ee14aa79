import type { Problem } from '@breakwater/activity';

/** COPY data for one table or stage. */
export interface PreparedRows {
  readonly rows: number;
  readonly data: Uint8Array;
}

/** A line that was not accepted, as an answer shows it. */
export interface LineProblem extends Problem {
  readonly line: number;
}

/** What a batch of lines writes, ready to be sent. */
export interface PreparedBatch {
  /** First of the sequence numbers of the batch; a line's own is `sequence + line - firstLine`. */
  readonly sequence: number;
  readonly receivedAt: number;
  readonly firstLine: number;
  readonly lines: number;
  /** Offset in the source behind the batch. */
  readonly end: number;
  /** Activities to be written: neither rejected nor seen before in the batch. */
  readonly activities: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly warnings: number;
  /** None of the lines is JSON. */
  readonly foreign: boolean;
  /** The first 100. */
  readonly problems: readonly LineProblem[];
  readonly remembered: PreparedRows;
  readonly written: PreparedTables;
}

/** What depends on which activities are new. */
export type PreparedTables = {
  readonly activity: PreparedRows;
  readonly relation: PreparedRows;
  readonly contact: PreparedRows;
  readonly account: PreparedRows;
  readonly post: PreparedRows;
  readonly subject: PreparedRows;
  readonly flag: PreparedRows;
  readonly undo: PreparedRows;
  readonly rejected: PreparedRows;
};

/** What the record already knew of a batch: sequence numbers of its activities. */
export interface KnownActivities {
  readonly duplicates: readonly number[];
  /** Same actor and id, other content. */
  readonly conflicts: readonly number[];
  /** The actor was erased. */
  readonly erased: readonly number[];
}
