import { Type } from 'typebox';
import { audit } from '../../access/index.ts';
import { actorOf, listOf, PageQuery, problem, type RoutePlugin } from '../../http/index.ts';
import { mediaSignalKinds, mediaSignals } from '../media/media-signals.ts';
import { MediaSignalSchema } from '../media/schemas.ts';
import { readersOfMedia } from './access.ts';

/** `GET /v1/media/signals`: what was observed of media, the newest first. Reading it is audited. */
export const listMediaSignals: RoutePlugin = (server, context) => {
  server.get(
    '/v1/media/signals',
    {
      config: { access: readersOfMedia },
      schema: {
        tags: ['media'],
        summary: 'What was observed of media',
        querystring: Type.Object(
          {
            ...PageQuery.properties,
            kind: Type.Optional(Type.Enum([...mediaSignalKinds])),
            media: Type.Optional(
              Type.String({ maxLength: 100, description: 'The digest that names a medium.' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: listOf(MediaSignalSchema) },
      },
    },
    async (request) => {
      const { kind, media, cursor, limit = 100 } = request.query;
      const before = beforeOf(cursor);
      const items = await mediaSignals(context.database, { kind, media, before, limit });
      await audit(context, {
        actor: actorOf(request),
        action: 'signals.list-media',
        detail: { signals: items.length, ...(kind && { kind }) },
      });
      const last = items.at(-1);
      return {
        items,
        nextCursor: last && items.length === limit ? String(last.id) : null,
        total: null,
      };
    },
  );
};

function beforeOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw problem(
    400,
    'cursor',
    'The cursor is none of this list.',
    'Send nextCursor of the page before as it was given, or none for the first page.',
    { field: 'cursor' },
  );
}
