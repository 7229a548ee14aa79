/**
 * `npm run generate -w sdk`: writes `openapi.json` and `src/schema.gen.ts` anew from the routes of
 * the service. Needs no database.
 */
import { writeFile } from 'node:fs/promises';
import { documentOfRoutes, documentPath, schemaOf, schemaPath } from './generation.ts';

const document = await documentOfRoutes();
await writeFile(documentPath, document);
await writeFile(schemaPath, await schemaOf(document));
