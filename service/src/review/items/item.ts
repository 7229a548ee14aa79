import type { WorkRow } from '../../reports/index.ts';

/** To the reviewer all kinds look alike, so that none is judged otherwise. */
export type ItemKind = 'work' | 'look' | 'appeal' | 'golden';

/** Something to look at and decide. */
export interface Item {
  readonly id: string;
  readonly kind: ItemKind;
  /** What it is about; decided already where it is an appeal, a golden item or a check. */
  readonly work: WorkRow;
  readonly look: 1 | 2 | 3;
  readonly priority: number;
  readonly dueAt: Date;
  readonly secondLookId: string | null;
  readonly appealId: string | null;
}

/** A place in the order of what waits. */
export interface Waiting extends Omit<Item, 'work'> {
  readonly workId: string;
  /** At hand for work alone; of other kinds it is read when needed. */
  readonly work: WorkRow | null;
}
