import type { ReportClass } from '../classes.ts';
import type { Urgency } from '../triage/priority.ts';

/** A piece of work, as it is written. */
export interface WorkRow {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly subject_key: string;
  readonly account_key: string | null;
  readonly network_id: string | null;
  readonly class: ReportClass;
  readonly danger_now: boolean;
  readonly trusted: boolean;
  readonly minor: boolean;
  readonly network: Urgency['network'];
  readonly severity: number;
  readonly reach: number;
  readonly reputation: number;
  readonly reports: number;
  readonly boost: number;
  readonly priority: number;
  readonly queue: string;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly due_at: Date;
  readonly state: 'open' | 'decided';
  readonly gathers: boolean;
  readonly canary: boolean;
  readonly opened_at: Date;
  readonly decided_at: Date | null;
  readonly decision_id: string | null;
  readonly reopened_at: Date | null;
  readonly reopened_for: string | null;
}

type Urgent = Pick<
  WorkRow,
  | 'class'
  | 'danger_now'
  | 'trusted'
  | 'minor'
  | 'network'
  | 'severity'
  | 'reach'
  | 'reports'
  | 'reputation'
  | 'boost'
>;

export function urgencyOf(work: Urgent): Urgency {
  return {
    class: work.class,
    dangerNow: work.danger_now,
    trusted: work.trusted,
    minor: work.minor,
    network: work.network,
    severity: work.severity,
    reach: work.reach,
    reports: work.reports,
    reputation: work.reputation,
    boost: work.boost,
  };
}
