#!/usr/bin/env node
// @ts-check
/** `npm start`: set-up, then the service with its demo. Arguments after `--` go to `breakwater serve`. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { environment, root, setUp } from './setup.mjs';

await setUp({ tests: false });

const service = spawn(
  'node',
  [join(root, 'service', 'src', 'cli', 'breakwater.ts'), 'serve', ...process.argv.slice(2)],
  { stdio: 'inherit', env: environment },
);
// A terminal sends its interrupt to the whole group; this process only outlives the service.
process.on('SIGINT', () => {});
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => service.kill(signal));
}
service.on('error', (error) => {
  process.stderr.write(`The service could not be started: ${error.message}\n`);
  process.exitCode = 1;
});
service.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + constants.signals[signal] : (code ?? 1);
});
