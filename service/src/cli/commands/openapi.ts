import type { Command } from 'commander';
import { openApiDocument } from '../../main.ts';

/** `breakwater openapi`: prints the description of the HTTP interface. */
export function openapiCommand(program: Command): void {
  program
    .command('openapi')
    .description('print the OpenAPI document of the service; needs no database')
    .action(async () => {
      process.stdout.write(`${JSON.stringify(await openApiDocument(), null, 2)}\n`);
    });
}
