import type { ClientBase } from 'pg';
import { sendRows } from '../copy/send.ts';
import type { PreparedRows } from '../prepare/prepared-batch.ts';

/** Names the subjects of a batch that are neither accounts nor posts. */
export async function nameSubjects(client: ClientBase, subjects: PreparedRows): Promise<void> {
  if (subjects.rows === 0) return;
  await sendRows(client, 'stage_subject', subjects.data);
  await client.query(
    'INSERT INTO intake.subject SELECT * FROM stage_subject ON CONFLICT (subject_key) DO NOTHING',
  );
}

/** Keeps the reports of a batch; answers how many there were. */
export async function keepFlags(client: ClientBase, flags: PreparedRows): Promise<number> {
  if (flags.rows === 0) return 0;
  await sendRows(client, 'stage_flag', flags.data);
  const { rowCount } = await client.query(
    'INSERT INTO intake.flag SELECT * FROM stage_flag ON CONFLICT (actor_key, activity_key) DO NOTHING',
  );
  return rowCount ?? 0;
}

/** Keeps the lines that were not accepted. */
export async function keepRejected(client: ClientBase, rejected: PreparedRows): Promise<void> {
  if (rejected.rows === 0) return;
  await sendRows(
    client,
    'intake.rejected (received_at, source, line, field, reason, remedy, body)',
    rejected.data,
  );
}
