import type { Table } from './table.ts';

/** Answers to requests with an idempotency key, written with the last batch of each. */
export const requestTable: Table = {
  name: 'request',
  create: `
    CREATE TABLE intake.request (
      received_at timestamptz NOT NULL,
      request_key uuid PRIMARY KEY,
      digest uuid NOT NULL,
      answer text NOT NULL
    );`,
  retention: { class: 'operations', since: 'received_at' },
};
