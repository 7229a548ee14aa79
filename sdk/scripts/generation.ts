import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../../service/src/main.ts';

export const documentPath = join(import.meta.dirname, '..', 'openapi.json');
export const schemaPath = join(import.meta.dirname, '..', 'src', 'schema.gen.ts');

/** The OpenAPI document of the service's routes, as it is committed. */
export async function documentOfRoutes(): Promise<string> {
  return `${JSON.stringify(await openApiDocument(), null, 2)}\n`;
}

/** The TypeScript types of an OpenAPI document, and who may use its routes, as they are committed. */
export async function schemaOf(document: string): Promise<string> {
  const head = '// Generated from openapi.json by "npm run generate -w sdk".\n\n';
  return `${head}${astToString(await openapiTS(document))}\n${rolesOf(JSON.parse(document))}`;
}

/** The document, as far as it says which roles each operation takes. */
interface RolesOfRoutes {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly 'x-roles'?: readonly string[] }>>>
  >;
}

function rolesOf({ paths }: RolesOfRoutes): string {
  const lines = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { 'x-roles': roles }]) =>
      roles?.length ? [`    "${method.toUpperCase()} ${path}": ${JSON.stringify(roles)},`] : [],
    ),
  );
  return ['export const rolesByRoute = {', ...lines, '} as const;', ''].join('\n');
}
