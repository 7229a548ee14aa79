import type { RetentionRule } from '../../storage/index.ts';

/** A table of the room: its definition, and how long its rows are kept. */
export interface Table {
  /** Without the schema. */
  readonly name: string;
  readonly create: string;
  readonly retention: RetentionRule;
}
