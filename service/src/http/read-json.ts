import { isUtf8 } from 'node:buffer';
import { problem } from './problem.ts';
import type { Server } from './route.ts';

/**
 * Reads bodies as JSON in UTF-8 (RFC 8259, section 8.1). One in another encoding is refused: read as if
 * it were, letters would turn into others, and a report would name an account that nobody has.
 */
export function readJson(server: Server): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request, body: Buffer, done) => {
      if (isUtf8(body)) parse(request, body.toString('utf8'), done);
      else done(notUtf8());
    },
  );
}

function notUtf8() {
  return problem(
    400,
    'not-utf-8',
    'The body is not UTF-8.',
    'Encode it as UTF-8 and send it again. Nothing was taken in.',
  );
}
