import { type RelationKind, relationKinds } from '@breakwater/activity';
import { sql } from 'kysely';
import { countFollowers, intakeOverview } from '../intake/index.ts';
import type { Job, JobContext } from '../jobs/index.ts';
import { summarise } from '../report/index.ts';
import { type Progress, runEngine } from './engine/run-engine.ts';
import { saveOutcome } from './save-outcome.ts';

interface InvestigationRow {
  readonly id: string;
  readonly name: string;
  readonly seeds: string[];
  readonly relations: RelationKind[];
  readonly maximum_members: number;
  readonly state: string;
}

/** Milliseconds between two notes of how far an investigation is. */
const notePause = 500;

/**
 * Runs an investigation and writes its outcome in one transaction. A run that dies is run again from
 * the beginning; one that is finished stays as it is.
 */
export const runInvestigation: Job<{ readonly investigation: string }> = {
  name: 'networks.run-investigation',
  concurrency: 2,
  heartbeatSeconds: 20,
  async run({ investigation: id }, context) {
    const { database, log, attempt } = context;
    const { rows } = await sql<InvestigationRow>`
      UPDATE networks.investigation SET state = 'running'
      WHERE id = ${id} AND state IN ('queued', 'running')
      RETURNING id, name, seeds, relations, maximum_members, state`.execute(database.kysely);
    const row = rows[0];
    if (!row) return;
    try {
      await runOne(row, context);
    } catch (error) {
      if (context.signal.aborted || attempt < 2) throw error;
      log(`investigation ${id} failed: ${(error as Error).message}`);
      await sql`UPDATE networks.investigation
        SET state = 'failed', progress = NULL, finished_at = ${new Date()},
          reason = 'It failed three times. The record is untouched; the log of the service says more.'
        WHERE id = ${id}`.execute(database.kysely);
    }
  },
};

async function runOne(row: InvestigationRow, { database, signal }: JobContext): Promise<void> {
  const { accounts } = await intakeOverview(database);
  const found = await runEngine(
    database,
    {
      accounts,
      seeds: row.seeds,
      options: {
        relations: row.relations.length > 0 ? row.relations : relationKinds,
        maximumMembers: row.maximum_members,
      },
    },
    { signal, progress: progressNotes(row.id, database.kysely) },
  );
  const { investigation } = found;
  const uniqueFollowers = await countFollowers(
    database,
    investigation.members.map(({ account, role }) => ({
      key: database.subjectKey('account', account),
      group: role,
    })),
  );
  const summary = {
    ...summarise(investigation, () => []),
    uniqueFollowers: { total: uniqueFollowers.total, byRole: uniqueFollowers.byGroup },
  };
  await saveOutcome(database, row, found, summary, Date.now());
}

/** Notes progress now and then, without holding the work up. */
function progressNotes(id: string, kysely: JobContext['database']['kysely']) {
  let noted = 0;
  return (how: Progress) => {
    const now = Date.now();
    if (now - noted < notePause) return;
    noted = now;
    const progress = JSON.stringify(how);
    // A note that fails is only a note; the work itself meets the same fault.
    sql`UPDATE networks.investigation SET progress = ${progress}
      WHERE id = ${id} AND state = 'running'`
      .execute(kysely)
      .catch(() => {});
  };
}
