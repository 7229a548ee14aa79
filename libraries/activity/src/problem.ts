/** What is wrong with a line, where in it, and what to do. */
export interface Problem {
  /** JSON path of the fault: `object.id`; empty for the line as a whole. */
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

/** Thrown inside the reading of one activity and caught at its border. */
export class Unreadable extends Error {
  readonly problem: Problem;

  constructor(field: string, reason: string, remedy: string) {
    super(`${field}: ${reason}`);
    this.problem = { field, reason, remedy };
  }
}
