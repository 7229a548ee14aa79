import { type Migration, sql } from 'kysely';

/** Files that wait for an outside matcher, in parts: none is ever whole in memory. */
export const heldParts: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  // Each part is sealed by itself. What was held whole before is a first part, as it was sealed.
  `CREATE TABLE signals.held_part (
    held_id bigint NOT NULL REFERENCES signals.held_media ON DELETE CASCADE,
    number integer NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (held_id, number)
  )`,
  'ALTER TABLE signals.held_media ADD COLUMN bytes bigint',
  'INSERT INTO signals.held_part SELECT id, 0, sealed FROM signals.held_media',
  // A seal is 28 bytes longer than what it holds.
  'UPDATE signals.held_media SET bytes = octet_length(sealed) - 28',
  'ALTER TABLE signals.held_media ALTER COLUMN bytes SET NOT NULL, DROP COLUMN sealed',
];
