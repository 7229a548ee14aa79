import type { Table } from './table.ts';

/** Backtests: what a version would have done, with examples sealed. */
export const backtestTable: Table = {
  name: 'backtest',
  create: `
    CREATE TABLE decisions.backtest (
      id uuid PRIMARY KEY,
      proposal uuid,
      version integer NOT NULL,
      days integer NOT NULL,
      state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
      phase text NOT NULL,
      done bigint NOT NULL DEFAULT 0,
      total bigint NOT NULL DEFAULT 0,
      result bytea,
      failure text,
      asked_by text NOT NULL,
      asked_at timestamptz NOT NULL,
      finished_at timestamptz
    );
    CREATE INDEX ON decisions.backtest (asked_at, id);`,
  retention: { class: 'contacts', since: 'asked_at' },
};
