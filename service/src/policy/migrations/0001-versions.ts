import { type Migration, sql } from 'kysely';
import { defaultPolicy } from '../document/default/default-policy.ts';
import { serialisePolicy } from '../document/policy-document.ts';

/**
 * Versions, which one runs, and a counter of what changed. Versions and the history of what ran are
 * append-only. `content` is sealed (`versions/content.ts`), but for version 1, which holds no term.
 */
export const versions: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
    await sql`INSERT INTO policy.version
        (version, based_on, origin, content, reason, made_by, made_at)
      VALUES (1, NULL, 'first', ${Buffer.from(serialisePolicy(defaultPolicy))},
        'As every installation begins.', 'Breakwater', now())`.execute(kysely);
    await sql`INSERT INTO policy.running (version, previous, act, reason, set_by, set_at)
      VALUES (1, NULL, 'begin', 'As every installation begins.', 'Breakwater', now())`.execute(
      kysely,
    );
    await sql`INSERT INTO policy.change (change) VALUES (1)`.execute(kysely);
  },
};

const statements = [
  `CREATE TABLE policy.version (
    version integer PRIMARY KEY,
    based_on integer REFERENCES policy.version,
    origin text NOT NULL CHECK (origin IN ('first', 'proposal', 'expiry')),
    proposal_id uuid,
    -- Changes that end with it.
    ends uuid[] NOT NULL DEFAULT '{}',
    content bytea NOT NULL,
    reason text NOT NULL,
    made_by text NOT NULL,
    made_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON policy.version (proposal_id)',

  `CREATE TABLE policy.running (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version integer NOT NULL REFERENCES policy.version,
    previous integer REFERENCES policy.version,
    act text NOT NULL CHECK (act IN ('begin', 'take-effect', 'emergency', 'expire', 'roll-back')),
    proposal_id uuid,
    reason text NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL
  )`,

  `CREATE TABLE policy.change (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    change bigint NOT NULL
  )`,

  `CREATE FUNCTION policy.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '%.% is append-only: % refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP;
  END $$`,
  ...['version', 'running'].flatMap((table) => [
    `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON policy.${table}
      FOR EACH ROW EXECUTE FUNCTION policy.refuse_change()`,
    `CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON policy.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION policy.refuse_change()`,
  ]),
];
