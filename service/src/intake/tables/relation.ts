import { purgeByScan } from './purge-by-scan.ts';
import type { Table } from './table.ts';

/**
 * Current state of every relation between a subject and another: outlives the log. It stands while
 * it was asserted later than it was withdrawn. `via_key` is the author of the post that a like, an
 * announce or a reply is about, so that no join is needed; null until the author is known.
 *
 * There is a way in from the source, from the target, and from the author of the post; each tells
 * how many relations of a kind stand without the rows. The latter two leave the other end to the
 * row: the entries of one target are then alike, which PostgreSQL keeps as one, so that they are a
 * quarter as large and every insert costs less. `standing` costs an index nothing: it lies where
 * entries are padded anyway.
 */
export const relationTable: Table = {
  name: 'relation',
  create: `
    CREATE TABLE intake.relation (
      received_at timestamptz NOT NULL,
      first_at timestamptz,
      last_at timestamptz,
      withdrawn_at timestamptz,
      count integer NOT NULL,
      kind smallint NOT NULL,
      standing boolean NOT NULL GENERATED ALWAYS AS (
        last_at IS NOT NULL AND (withdrawn_at IS NULL OR withdrawn_at < last_at)
      ) STORED,
      source_key uuid NOT NULL,
      target_key uuid NOT NULL,
      via_key uuid,
      last_activity text COLLATE "C",
      PRIMARY KEY (source_key, kind, target_key) INCLUDE (standing)
    ) WITH (fillfactor = 90);
    CREATE INDEX ON intake.relation (target_key, kind, standing);
    CREATE INDEX ON intake.relation (via_key, kind, standing) WHERE via_key IS NOT NULL;`,
  retention: {
    class: 'relations',
    since: 'received_at',
    accounts: ['source_key', 'target_key', 'via_key'],
    purge: purgeByScan('relation', ['source_key', 'target_key', 'via_key']),
  },
};
