import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../../service/src/main.ts';

export const documentPath = join(import.meta.dirname, '..', 'openapi.json');
export const schemaPath = join(import.meta.dirname, '..', 'src', 'schema.gen.ts');

/** The OpenAPI document of the service's routes, as it is committed. */
export async function documentOfRoutes(): Promise<string> {
  return `${JSON.stringify(await openApiDocument(), null, 2)}\n`;
}

/** The TypeScript types of an OpenAPI document, as they are committed. */
export async function schemaOf(document: string): Promise<string> {
  const head = '// Generated from openapi.json by "npm run generate -w sdk".\n\n';
  return head + astToString(await openapiTS(document));
}
