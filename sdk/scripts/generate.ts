/** Writes `openapi.json` and `src/schema.gen.ts` from the routes: `npm run generate -w sdk`. */
import { writeFileSync } from 'node:fs';
import { generate, places } from './generated.ts';

const { document, types } = await generate();
writeFileSync(places.document, document);
writeFileSync(places.types, types);
