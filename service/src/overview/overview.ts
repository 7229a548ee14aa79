import { Type } from 'typebox';
import { isSynthetic } from '../demo/index.ts';
import { type RoutePlugin, roles } from '../http/index.ts';
import { intakeOverview } from '../intake/index.ts';
import { networkCounts } from '../networks/index.ts';
import { ReportsOverviewSchema, reportsOverview } from '../reports/index.ts';
import { diskSpace } from '../storage/index.ts';

const Count = Type.Integer({ minimum: 0 });

const OverviewSchema = Type.Object({
  received: Type.Object({
    activities: Count,
    duplicates: Count,
    rejected: Count,
    accounts: Count,
    relations: Count,
    flags: Type.Integer({ minimum: 0, description: 'Reports among activities.' }),
    lastReceivedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
    byDay: Type.Array(
      Type.Object({ day: Type.String(), accepted: Count, rejected: Count, duplicates: Count }),
    ),
  }),
  networks: Type.Object({ suspected: Count, confirmed: Count, refused: Count }),
  investigations: Type.Object({ queued: Count, running: Count, done: Count, failed: Count }),
  reports: ReportsOverviewSchema,
  storage: Type.Object({
    freeBytes: Type.Union([Type.Integer(), Type.Null()]),
    state: Type.Enum(['ok', 'low', 'full']),
  }),
  synthetic: Type.Boolean({ description: 'The demo: every account in it is invented.' }),
});

/** `GET /v1/overview`: what came in, what came of it, and whether anything is about to be lost. */
export const overview: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/overview',
    {
      config: { access: { roles, scopes: ['intake:read'] } },
      schema: { tags: ['service'], summary: 'Overview', response: { 200: OverviewSchema } },
    },
    async () => {
      const [received, counts, reports, storage, synthetic] = await Promise.all([
        intakeOverview(database),
        networkCounts(database),
        reportsOverview(database),
        diskSpace(database),
        isSynthetic(database),
      ]);
      return {
        received: {
          ...received,
          byDay: [...received.byDay],
          lastReceivedAt: received.lastReceivedAt?.toISOString() ?? null,
        },
        networks: counts.networks,
        investigations: counts.investigations,
        reports,
        storage,
        synthetic,
      };
    },
  );
};
