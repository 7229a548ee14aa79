import { type Migration, sql } from 'kysely';

/**
 * Terms that keep the company of withheld ones, for a person to look at, and terms that flag much of
 * what is ordinary. `term` and `evidence` are sealed; `digest` is a keyed one of the canonical term, so
 * that what was dismissed is not proposed again.
 */
export const variants: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  `CREATE TABLE policy.candidate (
    id uuid PRIMARY KEY,
    digest bytea NOT NULL UNIQUE,
    term bytea NOT NULL,
    evidence bytea NOT NULL,
    kinds text[] NOT NULL,
    score double precision NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'accepted', 'dismissed')),
    proposal_id uuid,
    decided_by text,
    decided_at timestamptz,
    reason text NOT NULL DEFAULT '',
    found_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON policy.candidate (state, score DESC, id)',
  'CREATE INDEX ON policy.candidate (seen_at)',

  `CREATE TABLE policy.term_frequency (
    version integer NOT NULL REFERENCES policy.version,
    term_id text NOT NULL,
    texts integer NOT NULL,
    hits integer NOT NULL,
    counted_at timestamptz NOT NULL,
    PRIMARY KEY (version, term_id)
  )`,
  'CREATE INDEX ON policy.term_frequency (counted_at)',

  `CREATE TABLE policy.mining (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    candidates integer NOT NULL,
    mined_at timestamptz NOT NULL
  )`,
];
