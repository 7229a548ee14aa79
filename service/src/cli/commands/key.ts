import type { Command } from 'commander';
import { audit, createKey, listKeys, withdrawKey } from '../../access/index.ts';
import { problem, type Scope, scopes } from '../../http/index.ts';
import { someOf } from '../choices.ts';
import { dataOption, withRecord } from '../record.ts';
import { say } from '../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly json?: true;
}

/** `breakwater key`: the keys with which programs of the platform come in. */
export function keyCommand(program: Command): void {
  const key = program.command('key').description('API keys: create, list, withdraw');

  key
    .command('create')
    .description('make a key; it is printed once and never again')
    .requiredOption('--name <name>', 'what the key is for, such as the program that uses it')
    .requiredOption(
      '--scope <scope>',
      `what it may do, more than one with commas: ${scopes.join(', ')}`,
      someOf(scopes),
    )
    .option(...dataOption)
    .option('--json', 'print the key and its description as JSON')
    .action(async (flags: Flags & { name: string; scope: readonly Scope[] }, command: Command) => {
      await withRecord(command, flags.data, async (record) => {
        const { kysely } = record.database;
        const made = await kysely.transaction().execute(async (transaction) => {
          const created = await createKey(
            transaction,
            { name: flags.name, scopes: flags.scope, createdBy: record.actor.name },
            record.now(),
          );
          const { id, name } = created.key;
          await audit(
            record,
            {
              actor: record.actor,
              action: 'access.create-key',
              subject: { kind: 'key', id },
              detail: { name, scopes: flags.scope },
            },
            transaction,
          );
          return created;
        });
        process.stdout.write(
          flags.json
            ? `${JSON.stringify({ ...made.key, secret: made.secret })}\n`
            : `${made.secret}\n`,
        );
        say('Keep this key now: it is not shown again. Send it as "Authorization: Bearer ...".');
      });
    });

  key
    .command('list')
    .description('list all keys, without their secrets')
    .option(...dataOption)
    .option('--json', 'print them as JSON')
    .action(async (flags: Flags, command: Command) => {
      await withRecord(command, flags.data, async ({ database }) => {
        const keys = await listKeys(database.kysely);
        if (flags.json) {
          process.stdout.write(`${JSON.stringify(keys)}\n`);
          return;
        }
        for (const { id, name, scopes, lastUsedAt, withdrawnAt } of keys) {
          const state = withdrawnAt
            ? `withdrawn ${withdrawnAt.toISOString()}`
            : `last used ${lastUsedAt?.toISOString() ?? 'never'}`;
          process.stdout.write(`${id}  ${name}  ${scopes.join(',')}  ${state}\n`);
        }
        if (keys.length === 0) say('There are no keys. Make one: npx breakwater key create.');
      });
    });

  key
    .command('withdraw')
    .description('end a key for good')
    .argument('<id>', 'as "breakwater key list" prints it')
    .option(...dataOption)
    .action(async (id: string, flags: Flags, command: Command) => {
      await withRecord(command, flags.data, async (record) => {
        await record.database.kysely.transaction().execute(async (transaction) => {
          const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
          const ended = isId && (await withdrawKey(transaction, id, record.now()));
          if (!ended) {
            throw problem(
              404,
              'key-not-found',
              `No key ${id} holds.`,
              'See "breakwater key list".',
            );
          }
          const subject = { kind: 'key', id };
          const action = 'access.withdraw-key';
          await audit(record, { actor: record.actor, action, subject }, transaction);
        });
        say(`The key ${id} is withdrawn: from now on nobody comes in with it.`);
      });
    });
}
