import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const sdk = join(import.meta.dirname, '..');

export const places = {
  document: join(sdk, 'openapi.json'),
  types: join(sdk, 'src', 'schema.gen.ts'),
};

/** The OpenAPI document of the routes as they stand, and its types. */
export async function generate(): Promise<{ document: string; types: string }> {
  const breakwater = join(sdk, '..', 'service', 'src', 'cli', 'breakwater.ts');
  const printed = execFileSync(process.execPath, [breakwater, 'openapi'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const parsed = JSON.parse(printed);
  const tree = await openapiTS(parsed, { immutable: true });
  return {
    document: `${JSON.stringify(parsed, undefined, 2)}\n`,
    types: `/** Made by \`npm run generate -w sdk\`; changes here are lost. */\n${astToString(tree)}`,
  };
}
