import { type Migration, sql } from 'kysely';

/** The check of the books counts both by indexes, and looks at reports one by one in turn. */
export const walk: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  'ALTER TABLE reports.conservation ADD COLUMN walked_to uuid',
  'CREATE INDEX ON reports.report (state, received_at, due_at) WHERE NOT canary',
  "CREATE INDEX ON reports.report (received_at) WHERE channel = 'activity' AND NOT canary",
  'CREATE INDEX ON reports.transition (from_state, to_state) WHERE NOT canary',
];
