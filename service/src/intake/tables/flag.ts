import type { Table } from './table.ts';

/**
 * Reports as they came in. None is closed here: one that nobody has taken up counts as open.
 * `subjects` is JSON of `{kind, id}`; `content` is a JSON string, so that nothing is refused.
 */
export const flagTable: Table = {
  name: 'flag',
  create: `
    CREATE TABLE intake.flag (
      received_at timestamptz NOT NULL,
      published_at timestamptz NOT NULL,
      actor_key uuid NOT NULL,
      activity_key uuid NOT NULL,
      subjects text NOT NULL,
      content text,
      PRIMARY KEY (actor_key, activity_key)
    );
    CREATE INDEX ON intake.flag (received_at);`,
  retention: {
    class: 'lasting',
    reason: 'A report is never lost: it stays until it was taken up and decided.',
  },
};
