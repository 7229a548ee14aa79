import { bankOf } from '../core/bank-of.ts';
import type { Endpoint } from '../core/endpoint.ts';
import { hashForm, hashUrl } from '../core/hash-content.ts';
import { HmaError } from '../core/hma-error.ts';
import { inPath, isObject, noteIn, queried } from '../core/read-request.ts';
import { metadataOfField, readMetadata } from './content-metadata.ts';
import { keepContent } from './keep-content.ts';

/**
 * `POST /c/bank/:bank/content`: banks content at an address, or the one file of a form. HMA's own
 * description says 201; what it answers, and its clients expect, is 200.
 */
export const addContent: Endpoint = {
  method: 'POST',
  path: '/c/bank/:bank/content',
  async handle(request, context) {
    const bank = await bankOf(context.database.kysely, inPath(request, 'bank'));
    const url = queried(request, 'url');
    if (url) {
      const body = isObject(request.body) ? request.body : {};
      const metadata = readMetadata(body.metadata);
      const note = noteIn(body.note);
      const signals = await hashUrl(request, url, context);
      return keepContent(request, context, bank, { signals, metadata, note });
    }
    if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')) {
      throw new HmaError(400, 'Neither `url` nor multipart file upload was received');
    }
    const { signals, fields } = await hashForm(request, context);
    const metadata = metadataOfField(fields.metadata);
    const note = noteIn(fields.note);
    // What an idempotency key stands for.
    Object.assign(request, { body: [signals, metadata, note] });
    return keepContent(request, context, bank, { signals, metadata, note });
  },
};
