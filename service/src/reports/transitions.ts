/**
 * Where a report stands. `open`: it waits for a person. `decided`: a person decided. `merged`: it says
 * what an open one says already, and is told the same outcome. `erased`: it was decided, and what it
 * said is blanked.
 */
export const reportStates = ['open', 'decided', 'merged', 'erased'] as const;
export type ReportState = (typeof reportStates)[number];

/** What happens to a report; `reopen` undoes a decision, `separate` a merge. */
export const reportActs = ['decide', 'merge', 'reopen', 'separate', 'erase'] as const;
export type ReportAct = (typeof reportActs)[number];

/**
 * All that can happen to a report. What is not in the table is not possible: an open report leaves
 * only by a person's decision, or beside one that is open itself. There is no act for age or volume,
 * and none that erases what is open.
 */
export const transitions: Readonly<
  Record<ReportState, Partial<Readonly<Record<ReportAct, ReportState>>>>
> = {
  open: { decide: 'decided', merge: 'merged' },
  decided: { reopen: 'open', erase: 'erased' },
  merged: { separate: 'open', erase: 'erased' },
  erased: {},
};
