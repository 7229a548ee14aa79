import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { actorOf, type RoutePlugin } from '../../../http/index.ts';
import { readPage, type SharedPage } from '../read-page.ts';
import { anyItem, type SharedItem } from '../read-set.ts';

const Update = Type.Object({
  id: Type.String(),
  indicator: Type.String(),
  type: Type.String(),
  last_updated: Type.Integer(),
  should_delete: Type.Boolean(),
  descriptors: Type.Optional(
    Type.Object({
      data: Type.Array(
        Type.Object({
          id: Type.String(),
          owner: Type.Object({ id: Type.String(), name: Type.String() }),
          status: Type.String(),
          tags: Type.Object({
            data: Type.Array(Type.Object({ id: Type.String(), text: Type.String() })),
          }),
        }),
      ),
    }),
  ),
});

const path = '/share/threatexchange/:group/threat_updates';

/** Indicators of an entry: one of each type. */
const types = {
  pdq: { name: 'HASH_PDQ', digit: 1 },
  md5: { name: 'HASH_VIDEO_MD5', digit: 2 },
  sha1: { name: 'HASH_SHA1', digit: 3 },
  sha256: { name: 'HASH_SHA256', digit: 4 },
} as const;

/**
 * `GET /share/threatexchange/:group/threat_updates`: what a partner may read, as ThreatExchange
 * tells it. The group is the partner's number.
 */
export const threatUpdates: RoutePlugin = (server, context) => {
  // Its clients write a slash at the end.
  for (const [address, hide] of [
    [path, false],
    [`${path}/`, true],
  ] as const) {
    server.get(
      address,
      {
        config: { access: { roles: [], scopes: ['shared:read'] }, keyOf: secretOf },
        schema: {
          hide,
          tags: ['sharing'],
          summary: 'Entries for a partner, as ThreatExchange tells them',
          params: Type.Object({ group: Type.Integer({ minimum: 1 }) }),
          querystring: Query,
          response: {
            200: Type.Object({
              data: Type.Array(Update),
              paging: Type.Optional(Type.Object({ next: Type.String() })),
            }),
          },
        },
      },
      async (request) => {
        const { start_time: from = 0, limit = 100, after: token } = request.query;
        const actor = actorOf(request);
        const { group: partner } = request.params;
        const page = await readPage(context, { actor, from, token, limit, partner });
        const items =
          // They take an answer without anything for a fault: something is told again.
          page.items.length > 0 ? page.items : await anyItem(context.database, page.set);
        const data = items.map((item) => updateOf(item, page));
        return page.token === null
          ? { data }
          : { data, paging: { next: nextOf(request, limit, page.token) } };
      },
    );
  }
};

const Query = Type.Object({
  access_token: Type.Optional(
    Type.String({ description: 'Any number, a bar, the key of the partner; or the key.' }),
  ),
  start_time: Type.Optional(
    Type.Integer({ minimum: 0, description: 'The greatest last_updated that was seen.' }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, default: 100 })),
  after: Type.Optional(Type.String({ maxLength: 100_000 })),
  fields: Type.Optional(Type.String()),
});

function nextOf(request: FastifyRequest, limit: number, after: string): string {
  const { access_token: token } = request.query as Static<typeof Query>;
  const query = new URLSearchParams({
    ...(token && { access_token: token }),
    limit: String(limit),
    after,
  });
  const place = request.url.replace(/\?.*/s, '');
  return `${request.protocol}://${request.host}${place}?${query}`;
}

function secretOf({ query }: FastifyRequest): string | undefined {
  const { access_token: token } = query as Record<string, unknown>;
  return typeof token === 'string' ? token.replace(/^\d+\|/, '') : undefined;
}

/**
 * A client goes on from the greatest `last_updated` that it saw, so this is no time of the entry:
 * it moves on with the last page of a set alone.
 */
function updateOf(item: SharedItem, { set, token }: SharedPage): Static<typeof Update> {
  const { name, digit } = types[item.type];
  const id = `${item.entry}${digit}`;
  return {
    id,
    indicator: item.value,
    type: name,
    last_updated: token === null ? set.second : set.from,
    should_delete: item.gone,
    ...(!item.gone && {
      descriptors: {
        data: [
          {
            id: `${id}0`,
            owner: { id: '1', name: 'Breakwater' },
            status: statusOf(item.opinion),
            tags: { data: item.tags.map((text, index) => ({ id: String(index + 1), text })) },
          },
        ],
      },
    }),
  };
}

function statusOf(opinion: SharedItem['opinion']): string {
  if (opinion === 'positive') return 'MALICIOUS';
  return opinion === 'negative' ? 'NON_MALICIOUS' : 'UNKNOWN';
}
