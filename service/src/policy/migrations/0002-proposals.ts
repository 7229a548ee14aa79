import { type Migration, sql } from 'kysely';

/**
 * Changes that are proposed, what happened to each, and what a backtest found. `edits` is sealed. That
 * no change takes effect with one person is held by the table itself.
 */
export const proposals: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  `CREATE TABLE policy.proposal (
    id uuid PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('draft', 'shadow', 'approved', 'in-effect', 'expired',
      'rolled-back', 'refused', 'withdrawn')),
    title text NOT NULL,
    reason text NOT NULL,
    source text NOT NULL,
    author text NOT NULL,
    -- All who wrote something of it, and who answers for the keys that did.
    contributors text[] NOT NULL,
    base_version integer NOT NULL REFERENCES policy.version,
    edits bytea NOT NULL,
    edit_count integer NOT NULL,
    -- Grows with each edit: whoever approves names the one that they saw.
    revision integer NOT NULL DEFAULT 1,
    version integer REFERENCES policy.version,
    shadow_hours integer NOT NULL,
    shadow_since timestamptz,
    shadow_until timestamptz,
    expires_at timestamptz,
    approved_by text,
    approved_at timestamptz,
    emergency boolean NOT NULL DEFAULT false,
    effect_since timestamptz,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CHECK (approved_by IS NULL OR approved_by <> ALL (contributors)),
    CHECK (state NOT IN ('approved', 'in-effect', 'expired', 'rolled-back')
      OR (approved_by IS NOT NULL AND version IS NOT NULL)),
    CHECK (state NOT IN ('draft', 'shadow') OR approved_by IS NULL)
  )`,
  'CREATE INDEX ON policy.proposal (created_at, id)',
  'CREATE INDEX ON policy.proposal (changed_at)',
  'CREATE INDEX ON policy.proposal (state)',

  `CREATE TABLE policy.proposal_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    proposal_id uuid NOT NULL REFERENCES policy.proposal ON DELETE CASCADE,
    act text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    version integer,
    reason text NOT NULL,
    done_by text NOT NULL,
    done_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON policy.proposal_event (proposal_id, id)',

  `CREATE TABLE policy.backtest (
    proposal_id uuid NOT NULL REFERENCES policy.proposal ON DELETE CASCADE,
    version integer NOT NULL REFERENCES policy.version,
    summary json NOT NULL,
    attached_at timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, version)
  )`,
];
