import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { audit } from '../../access/index.ts';
import {
  defaultPolicy,
  documentOf,
  InvalidPolicy,
  parsePolicyText,
  runningPolicy,
} from '../../policy/index.ts';
import { print, whyNot } from '../lists.ts';
import { dataOption, withRecord } from '../record.ts';
import { say } from '../storage-errors.ts';

/** `breakwater policy`: policy documents as files. */
export function policyCommand(program: Command): void {
  const policy = program.command('policy').description('policy documents: check, default, export');

  policy
    .command('check')
    .description('check a policy document, without a server')
    .argument('[file]', 'a policy document as JSON; "-" is standard input', '-')
    .action(async (file: string, _flags: object, command: Command) => {
      const refuse = (message: string): never => command.error(message, { exitCode: 2 });
      const content = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch(
        (error: NodeJS.ErrnoException) => refuse(`error: ${whyNot(file, error)}`),
      );
      try {
        const { terms, links, patterns, rules } = parsePolicyText(content);
        say(
          `The document can be used: ${terms.length} terms, ${links.length} links, ` +
            `${patterns.length} profile patterns, ${rules.length} rules.`,
        );
      } catch (error) {
        if (!(error instanceof InvalidPolicy)) throw error;
        const name = file === '-' ? 'standard input' : file;
        const faults = error.faults.map(
          ({ line, field, reason, remedy }) => `${name}:${line}: ${field}: ${reason}. ${remedy}`,
        );
        refuse(['error: the document is refused whole:', ...faults].join('\n  '));
      }
    });

  policy
    .command('default')
    .description('print the document with which every installation begins')
    .action(() => print(`${JSON.stringify(defaultPolicy, null, 2)}\n`));

  policy
    .command('export')
    .description('print the document that runs, its terms among it')
    .option('--version-number <number>', 'another version than the one that runs')
    .option(...dataOption)
    .action(
      async (
        flags: { readonly data: string; readonly versionNumber?: string },
        command: Command,
      ) => {
        const asked = flags.versionNumber;
        if (asked !== undefined && !/^[1-9]\d{0,8}$/.test(asked)) {
          command.error('error: --version-number: must be a number.', { exitCode: 2 });
        }
        const document = await withRecord(command, flags.data, async ({ database, now, actor }) => {
          const running = await runningPolicy(database);
          const version = asked === undefined ? running.version : Number(asked);
          const found = await documentOf(database, version);
          const subject = { kind: 'policy-version', id: String(version) };
          await audit({ database, now }, { actor, action: 'policy.export-version', subject });
          return found;
        });
        await print(`${JSON.stringify(document, null, 2)}\n`);
      },
    );
}
