import { type Migration, sql } from 'kysely';

/** Appeals come by mail too: as answers to what reporters were told. */
export const mailAppeals: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  'ALTER TABLE reports.appeal DROP CONSTRAINT appeal_origin_check',
  `ALTER TABLE reports.appeal ADD CONSTRAINT appeal_origin_check
    CHECK (origin IN ('coop', 'form', 'mail'))`,
];
