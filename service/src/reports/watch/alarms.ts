import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';

/**
 * What people must hear of. `conservation`: the books do not agree. `drop`: a client sends far less
 * than it did. `canary`: a canary did not arrive. `breach-soon`, `breach`: work is nearly due, or
 * overdue. `acknowledgement`: one was not sent in time. `file-refused`: of a dropped file, lines.
 * `file-untaken`: a file lies in the folder that could not be taken in.
 */
export const alarmKinds = [
  'conservation',
  'drop',
  'canary',
  'breach-soon',
  'breach',
  'acknowledgement',
  'file-refused',
  'file-untaken',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export interface Alarm {
  readonly kind: AlarmKind;
  /** What it is about: one alarm of a kind about it is open at a time. */
  readonly subject: string;
  readonly detail: string;
  readonly at: Date;
}

type Source = Pick<Database, 'kysely'>;

/** Raises an alarm, or brings the text of the one that stands up to date. */
export async function openAlarm({ kysely }: Source, alarm: Alarm): Promise<void> {
  await sql`INSERT INTO reports.alarm (kind, subject, detail, since, seen_at)
    VALUES (${alarm.kind}, ${alarm.subject}, ${alarm.detail}, ${alarm.at}, ${alarm.at})
    ON CONFLICT (kind, subject) WHERE ended_at IS NULL
    DO UPDATE SET detail = excluded.detail, seen_at = excluded.seen_at`.execute(kysely);
}

/** Ends an alarm whose cause is gone. */
export async function endAlarm(
  { kysely }: Source,
  kind: AlarmKind,
  subject: string,
  at: Date,
): Promise<void> {
  await sql`UPDATE reports.alarm SET ended_at = ${at}
    WHERE kind = ${kind} AND subject = ${subject} AND ended_at IS NULL`.execute(kysely);
}

/** Lets exactly these alarms of a kind stand: raises what is new, ends what holds no more. */
export async function setAlarms(
  source: Source,
  kind: AlarmKind,
  alarms: readonly Omit<Alarm, 'kind' | 'at'>[],
  at: Date,
): Promise<void> {
  const { kysely } = source;
  await sql`INSERT INTO reports.alarm (kind, subject, detail, since, seen_at)
    SELECT ${kind}, subject, detail, ${at}::timestamptz, ${at}::timestamptz
    FROM unnest(${alarms.map(({ subject }) => subject)}::text[],
      ${alarms.map(({ detail }) => detail)}::text[]) AS raised (subject, detail)
    ON CONFLICT (kind, subject) WHERE ended_at IS NULL
    DO UPDATE SET detail = excluded.detail, seen_at = excluded.seen_at`.execute(kysely);
  await sql`UPDATE reports.alarm SET ended_at = ${at}
    WHERE kind = ${kind} AND ended_at IS NULL
      AND NOT subject = ANY (${alarms.map(({ subject }) => subject)}::text[])`.execute(kysely);
}
