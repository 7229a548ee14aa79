import { openDatabase } from '../../storage/index.ts';
import { bankNamed, upsertEntries } from '../index.ts';

/**
 * A process that adds entry after entry to the bank QUAY and tells the MD5 of each when it is
 * committed, for the tests to kill. Arguments: the database's address, the key of the installation.
 */
const [url, key] = process.argv.slice(2);
const database = await openDatabase({ dataFolder: '.', url, key: key! });
const { id } = await bankNamed(database.kysely, 'QUAY');
for (let number = 1; ; number += 1) {
  const value = number.toString(16).padStart(32, '0');
  const fingerprints = [
    { type: 'md5', value },
    { type: 'pdq', value: value + value },
  ] as const;
  await database.kysely
    .transaction()
    .execute((transaction) => upsertEntries(transaction, id, [{ fingerprints }], { now: 0 }));
  process.stdout.write(`${value}\n`);
}
