import { bankOf, hmaBank } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { contentId, inPath, saysYes } from '../core/read-request.ts';
import { contentOf, disableUntil, provenanceOf, signalsOf } from './content-answer.ts';
import { metadataOf } from './content-metadata.ts';

/** `GET /c/bank/:bank/content/:content`: an entry; its signals where they are asked for. */
export const readContent: Endpoint = {
  method: 'GET',
  path: '/c/bank/:bank/content/:content',
  async handle(request, { database: { kysely } }) {
    const bank = await bankOf(kysely, inPath(request, 'bank'));
    const entry = await contentOf(kysely, bank, contentId(request));
    const signals = signalsOf(entry);
    const collab = await provenanceOf(kysely, entry.id);
    const told = metadataOf(entry.metadata);
    const hasCollab = Object.keys(collab).length > 0;
    const metadata = {
      content_id: null,
      content_uri: null,
      json: null,
      ...told,
      collab: hasCollab ? collab : null,
    };
    return {
      id: entry.id,
      disable_until_ts: disableUntil(entry),
      original_media_uri: entry.originalUri,
      bank: hmaBank(bank),
      ...(saysYes(request, 'include_signals') && { signals }),
      ...(saysYes(request, 'include_metadata', true) && (told || hasCollab) && { metadata }),
      ...(entry.note !== '' && { note: entry.note }),
    };
  },
};
