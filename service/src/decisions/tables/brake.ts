import type { Table } from './table.ts';

/** Brakes: who withheld what at once, why, until when, and who renewed or released it. */
export const brakeTable: Table = {
  name: 'brake',
  create: `
    CREATE TABLE decisions.brake (
      id uuid PRIMARY KEY,
      scope text NOT NULL CHECK (scope IN ('surface', 'feature', 'suggestions')),
      target text NOT NULL,
      reason text NOT NULL,
      pulled_by text NOT NULL,
      pulled_by_name text NOT NULL,
      pulled_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      renewed_by_name text,
      renewed_at timestamptz,
      released_by_name text,
      released_at timestamptz
    );
    CREATE INDEX ON decisions.brake (pulled_at, id);
    CREATE INDEX ON decisions.brake (expires_at) WHERE released_at IS NULL;`,
  retention: { class: 'decisions', since: 'pulled_at' },
};
