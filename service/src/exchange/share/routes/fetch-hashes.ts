import { type Static, Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../../http/index.ts';
import { readPage } from '../read-page.ts';
import type { SharedItem } from '../read-set.ts';

const Record = Type.Object({
  lastModtimestamp: Type.Integer(),
  signalType: Type.Enum(['ImagePDQ', 'VideoMD5']),
  hashValue: Type.String(),
  hashStatus: Type.Enum(['Active', 'Deleted']),
  caseNumbers: Type.Object({}),
  CSPFeedbacks: Type.Array(
    Type.Object({
      source: Type.String(),
      feedbackValue: Type.String(),
      tags: Type.Array(Type.String()),
    }),
  ),
});

/** `GET /share/stopncii/v1/FetchHashes`: what a partner may read, as StopNCII.org tells it. */
export const fetchHashes: RoutePlugin = (server, context) => {
  server.get(
    '/share/stopncii/v1/FetchHashes',
    {
      config: {
        access: { roles: [], scopes: ['shared:read'] },
        keyOf: ({ headers }) => [headers['x-functions-key']].flat()[0],
      },
      schema: {
        tags: ['sharing'],
        summary: 'Entries for a partner, as StopNCII.org tells them',
        querystring: Type.Object({
          startTimestamp: Type.Optional(
            Type.Integer({ minimum: 0, description: 'nextSetTimestamp of the last page; or 10.' }),
          ),
          pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 5_000, default: 800 })),
          nextPageToken: Type.Optional(Type.String({ maxLength: 100_000 })),
        }),
        response: {
          200: Type.Object({
            count: Type.Integer(),
            nextPageToken: Type.Union([Type.String(), Type.Null()]),
            nextSetTimestamp: Type.Integer({
              description: 'Where to begin the next time; it moves on with the last page alone.',
            }),
            hasMoreRecords: Type.Boolean(),
            hashRecords: Type.Array(Record),
          }),
        },
      },
    },
    async (request) => {
      const { startTimestamp: from = 0, pageSize: limit = 800, nextPageToken } = request.query;
      const actor = actorOf(request);
      const page = await readPage(context, { actor, from, token: nextPageToken, limit });
      // A hash is one record here: what is gone with one entry and stands in another stands.
      const last = new Map(page.items.map((item) => [`${item.type}:${item.value}`, item]));
      const records = [...last.values()].flatMap(recordOf);
      return {
        count: records.length,
        nextPageToken: page.token,
        nextSetTimestamp: page.token === null ? page.set.second : page.set.from,
        hasMoreRecords: page.token !== null,
        hashRecords: records,
      };
    },
  );
};

/** The format knows two kinds of fingerprints; of an MD5 it takes for granted that it is a video's. */
function recordOf({
  type,
  value,
  gone,
  opinion,
  tags,
  changedAt,
}: SharedItem): Static<typeof Record>[] {
  if (type !== 'pdq' && type !== 'md5') return [];
  return [
    {
      lastModtimestamp: Math.floor(changedAt.getTime() / 1_000),
      signalType: type === 'pdq' ? 'ImagePDQ' : 'VideoMD5',
      hashValue: value,
      hashStatus: gone ? 'Deleted' : 'Active',
      caseNumbers: {},
      CSPFeedbacks: gone || !opinion ? [] : [feedbackOf(opinion, tags)],
    },
  ];
}

function feedbackOf(opinion: string, tags: readonly string[]) {
  const feedbackValue =
    opinion === 'positive' ? 'Blocked' : opinion === 'negative' ? 'NotBlocked' : 'PendingReview';
  return { source: 'Breakwater', feedbackValue, tags: [...tags] };
}
