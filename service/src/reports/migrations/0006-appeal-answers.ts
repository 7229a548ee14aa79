import { type Migration, sql } from 'kysely';

/** What became of appeals that came in, and where those who sent one by mail are answered, sealed. */
export const appealAnswers: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  `ALTER TABLE reports.appeal
    ADD COLUMN sender bytea,
    ADD COLUMN answer text CHECK (answer IN ('upheld', 'reversed', 'refused')),
    ADD COLUMN refused_for text,
    ADD COLUMN answered_at timestamptz,
    ADD COLUMN told_at timestamptz,
    ADD CHECK (coalesce(answer = 'refused', false) = (refused_for IS NOT NULL))`,
];
