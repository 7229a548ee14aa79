import { listOf, offsetCursor, PageQuery, type RoutePlugin } from '../../http/index.ts';
import { versionsBefore } from '../versions/versions.ts';
import { readers } from './access.ts';
import { versionAnswer } from './answers.ts';
import { VersionHeadSchema } from './schemas.ts';

/** `GET /v1/policy/versions`: the newest first, without their documents. */
export const listVersions: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/policy/versions',
    {
      config: { access: readers },
      schema: {
        tags: ['policy'],
        summary: 'Versions of the policy',
        querystring: PageQuery,
        response: { 200: listOf(VersionHeadSchema) },
      },
    },
    async ({ query: { cursor, limit = 100 } }) => {
      const before = cursor === undefined ? null : offsetCursor(cursor);
      const versions = await versionsBefore(database, before, limit);
      return {
        items: versions.map(versionAnswer),
        nextCursor: versions.length === limit ? String(versions.at(-1)!.version) : null,
        total: null,
      };
    },
  );
};
