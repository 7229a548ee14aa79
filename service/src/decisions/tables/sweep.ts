import type { Table } from './table.ts';

/** Sweeps of the past after something was decided; one for each decision, with how far it is. */
export const sweepTable: Table = {
  name: 'sweep',
  create: `
    CREATE TABLE decisions.sweep (
      id uuid PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('policy', 'network', 'reopened')),
      target text NOT NULL,
      occasion text NOT NULL,
      state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'overtaken')),
      phase text NOT NULL,
      place text NOT NULL DEFAULT '',
      done bigint NOT NULL DEFAULT 0,
      total bigint NOT NULL DEFAULT 0,
      found bigint NOT NULL DEFAULT 0,
      created_at timestamptz NOT NULL,
      moved_at timestamptz NOT NULL,
      finished_at timestamptz,
      UNIQUE (kind, target, occasion)
    );
    CREATE INDEX ON decisions.sweep (created_at, id);`,
  retention: { class: 'decisions', since: 'created_at' },
};
