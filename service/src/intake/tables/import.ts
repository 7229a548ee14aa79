import type { Table } from './table.ts';

/**
 * Imports of files. The position moves in the transaction that keeps the lines before it, so that an
 * import which was killed goes on where its record ends. `fingerprint` tells the same file again.
 */
export const importTable: Table = {
  name: 'import',
  create: `
    CREATE TABLE intake.import (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      source text NOT NULL,
      fingerprint uuid,
      state text NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'failed')),
      reason text,
      started_at timestamptz NOT NULL,
      finished_at timestamptz,
      position bigint NOT NULL DEFAULT 0,
      lines bigint NOT NULL DEFAULT 0,
      accepted bigint NOT NULL DEFAULT 0,
      duplicates bigint NOT NULL DEFAULT 0,
      rejected bigint NOT NULL DEFAULT 0,
      warnings bigint NOT NULL DEFAULT 0
    );
    CREATE INDEX ON intake.import (fingerprint) WHERE state IN ('running', 'stopped');`,
  retention: { class: 'operations', since: 'started_at' },
};
