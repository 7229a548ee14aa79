/** What a reporter is told, and of which report. */
export interface ReportMessage {
  readonly report: string;
  /** `received`: at intake. `outcome`: what was decided. `reopened`: it is looked at again.
   * `upheld`: it was, on the reporter's appeal, and the outcome is the same. */
  readonly what: 'received' | 'outcome' | 'reopened' | 'upheld';
}

/** The kind of these messages, as far as posting needs it; its subject is the report. */
export const reportMessageKind = { name: 'reports.message' };

/** Of which appeal somebody is told what became. */
export interface AppealMessage {
  readonly appeal: string;
}

/** The kind of these messages; its subject is the appeal. */
export const appealAnswerKind = { name: 'reports.appeal-answer' };
