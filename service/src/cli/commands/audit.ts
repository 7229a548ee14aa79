import type { Command } from 'commander';
import { verifyAudit } from '../../access/index.ts';
import { dataOption, withRecord } from '../record.ts';
import { say } from '../storage-errors.ts';

interface Flags {
  readonly data: string;
  readonly head?: string;
  readonly json?: true;
}

/** `breakwater audit`: the log of who did what. */
export function auditCommand(program: Command): void {
  const auditLog = program.command('audit').description('the log of who did what: verify');

  auditLog
    .command('verify')
    .description('check that nothing in the audit log was changed or taken away')
    .option('--head <seq:digest>', 'what an earlier check printed: shows if the end was cut off')
    .option(...dataOption)
    .option('--json', 'print the outcome as JSON')
    .action(async (flags: Flags, command: Command) => {
      const head = flags.head === undefined ? undefined : parseHead(flags.head);
      if (head === null) {
        command.error('error: --head: must be a number, a colon and 64 hexadecimal digits.', {
          exitCode: 2,
        });
      }
      const outcome = await withRecord(command, flags.data, ({ database, now }) =>
        verifyAudit(database, { now: now(), ...(head && { head }) }),
      );
      if (flags.json) process.stdout.write(`${JSON.stringify(outcome)}\n`);
      else if (outcome.head) {
        process.stdout.write(`${outcome.head.seq}:${outcome.head.digest}\n`);
      }
      if (outcome.faults.length > 0) {
        command.error(['error: the audit log is not whole:', ...outcome.faults].join('\n  '), {
          exitCode: 1,
        });
      }
      say(
        `The audit log is whole: ${outcome.entries} entries. Keep the line above in another place; ` +
          'given as --head it later shows whether the end was cut off.',
      );
    });
}

function parseHead(text: string): { seq: number; digest: string } | null {
  const match = /^(\d+):([0-9a-f]{64})$/.exec(text);
  return match ? { seq: Number(match[1]), digest: match[2]! } : null;
}
