import { type Migration, sql } from 'kysely';

/** People, how they sign in, keys of programs, and the audit log. */
export const access: Migration = {
  async up(kysely) {
    for (const statement of statements) await sql.raw(statement).execute(kysely);
  },
};

const statements = [
  `CREATE TABLE access.app_user (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    roles text[] NOT NULL,
    password_hash text,
    created_at timestamptz NOT NULL,
    last_signed_in_at timestamptz,
    disabled_at timestamptz
  )`,
  'CREATE UNIQUE INDEX ON access.app_user (lower(name))',

  `CREATE TABLE access.sign_in_link (
    digest bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES access.app_user,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
  )`,
  'CREATE INDEX ON access.sign_in_link (expires_at)',

  `CREATE TABLE access.session (
    digest bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES access.app_user,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX ON access.session (expires_at)',

  `CREATE TABLE access.api_key (
    id uuid PRIMARY KEY,
    digest bytea NOT NULL UNIQUE,
    name text NOT NULL,
    scopes text[] NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz,
    withdrawn_at timestamptz
  )`,

  // "json", not "jsonb": the digest covers the text of the detail, byte for byte.
  `CREATE TABLE access.audit (
    seq bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_kind text NOT NULL,
    actor_id text,
    actor_name text NOT NULL,
    action text NOT NULL,
    subject_kind text,
    subject_id text,
    detail json NOT NULL,
    previous_at timestamptz,
    previous bytea NOT NULL,
    digest bytea NOT NULL
  )`,
  'CREATE INDEX ON access.audit (at)',
  'CREATE INDEX ON access.audit (subject_kind, subject_id, seq)',
  `CREATE FUNCTION access.refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND current_setting('access.audit_purge', true) = 'on' THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP;
  END $$`,
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON access.audit
    FOR EACH ROW EXECUTE FUNCTION access.refuse_change_of_audit()`,
  `CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON access.audit
    FOR EACH STATEMENT EXECUTE FUNCTION access.refuse_change_of_audit()`,
];
