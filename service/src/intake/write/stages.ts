import type { ClientBase } from 'pg';

/**
 * Tables of the writing connection alone, empty at the start of every batch: what COPY brings here
 * without a log and without keys is then merged into the record in one statement a table.
 */
const stages = `
  CREATE TEMP TABLE IF NOT EXISTS stage_remembered (
    received_at timestamptz, sequence bigint, activity_key bigint, actor_key uuid, digest uuid,
    target_key uuid, kind smallint
  ) ON COMMIT DELETE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS stage_relation (
    received_at timestamptz, first_at timestamptz, last_at timestamptz, withdrawn_at timestamptz,
    count integer, kind smallint, source_key uuid, target_key uuid, via_key uuid,
    last_activity text COLLATE "C"
  ) ON COMMIT DELETE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS stage_contact (LIKE intake.contact) ON COMMIT DELETE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS stage_account (LIKE intake.account) ON COMMIT DELETE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS stage_post (LIKE intake.post) ON COMMIT DELETE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS stage_subject (LIKE intake.subject) ON COMMIT DELETE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS stage_flag (LIKE intake.flag) ON COMMIT DELETE ROWS;
  CREATE TEMP TABLE IF NOT EXISTS stage_undo (
    received_at timestamptz, at timestamptz, actor_key uuid, activity_key bigint,
    undone text COLLATE "C"
  ) ON COMMIT DELETE ROWS;`;

/**
 * Readies a connection for writing batches. The planner knows nothing of tables that are filled
 * within the transaction, so it is told what always holds here: few rows of a stage look into a
 * large table through its index.
 */
export async function prepareConnection(client: ClientBase): Promise<void> {
  await client.query(`
    SET temp_buffers = '64MB';
    SET enable_hashjoin = off;
    SET enable_mergejoin = off;
    SET enable_seqscan = off;
    SET idle_in_transaction_session_timeout = '10min';
    ${stages}`);
}
