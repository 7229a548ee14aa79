import type { Table } from './table.ts';

/** Beginnings of withheld terms that ordinary tags of the platform begin with too. */
export const openPrefixTable: Table = {
  name: 'open_prefix',
  create: `
    CREATE TABLE decisions.open_prefix (
      prefix text PRIMARY KEY,
      change bigint NOT NULL
    );
    CREATE INDEX ON decisions.open_prefix (change);`,
  retention: { class: 'lasting', reason: 'Beginnings of ordinary words; of no account.' },
};
