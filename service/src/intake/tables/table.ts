import type { RetentionRule } from '../../storage/index.ts';

/** A table of the room: its definition, and how long its rows are kept. */
export interface Table {
  /** Without the schema. */
  readonly name: string;
  /** The statements that make it in its first form; later migrations change it. */
  readonly create: string;
  readonly retention: RetentionRule;
}
