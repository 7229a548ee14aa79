import { bankOf } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { inPath, jsonBody, noteIn } from '../core/read-request.ts';
import { keepContent } from './keep-content.ts';

/** `POST /c/bank/:bank/signal`: banks hashes themselves. */
export const addSignal: Endpoint = {
  method: 'POST',
  path: '/c/bank/:bank/signal',
  async handle(request, context) {
    const bank = await bankOf(context.database.kysely, inPath(request, 'bank'));
    const { note, ...signals } = jsonBody(request);
    return keepContent(request, context, bank, {
      signals: signals as Record<string, string>,
      metadata: null,
      note: noteIn(note),
    });
  },
};
