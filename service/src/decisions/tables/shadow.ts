import type { Table } from './table.ts';

/** One row: whether the whole service decides and counts without acting; who said so, and why. */
export const modeTable: Table = {
  name: 'mode',
  create: `
    CREATE TABLE decisions.mode (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      shadow boolean NOT NULL,
      reason text NOT NULL,
      changed_by text NOT NULL,
      changed_at timestamptz NOT NULL
    );`,
  retention: { class: 'lasting', reason: 'One row, a setting; of no account.' },
};

/** What was decided, counted by the hour: by the running version, and beside it in shadow. */
export const countTable: Table = {
  name: 'count',
  create: `
    CREATE TABLE decisions.count (
      hour timestamptz NOT NULL,
      policy_version integer NOT NULL,
      mode text NOT NULL CHECK (mode IN ('acting', 'shadow', 'beside')),
      surface text NOT NULL,
      kind text NOT NULL,
      decision text NOT NULL,
      running text NOT NULL,
      times bigint NOT NULL,
      PRIMARY KEY (hour, policy_version, mode, surface, kind, decision, running)
    );`,
  retention: { class: 'decisions', since: 'hour' },
};

/** Subjects that a shadow would have restricted or sent to a person, once a day each. */
export const shadowSubjectTable: Table = {
  name: 'shadow_subject',
  create: `
    CREATE TABLE decisions.shadow_subject (
      day date NOT NULL,
      seen_at timestamptz NOT NULL,
      policy_version integer NOT NULL,
      subject_key uuid NOT NULL,
      account_key uuid,
      kind text NOT NULL,
      decision text NOT NULL,
      review boolean NOT NULL,
      PRIMARY KEY (day, policy_version, subject_key)
    );
    CREATE INDEX ON decisions.shadow_subject (seen_at);
    CREATE INDEX ON decisions.shadow_subject (account_key);`,
  retention: { class: 'contacts', since: 'seen_at', accounts: ['subject_key', 'account_key'] },
};
