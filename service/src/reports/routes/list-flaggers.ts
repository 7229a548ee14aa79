import type { Static } from 'typebox';
import { listOf, type RoutePlugin } from '../../http/index.ts';
import { type FlaggerStatistics, flaggerStatistics } from '../flaggers/flaggers.ts';
import { readers } from './access.ts';
import { FlaggerSchema } from './flagger-schema.ts';

/** `GET /v1/reports/flaggers`: trusted flaggers and hotlines, and how often people agreed with them. */
export const listFlaggers: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/reports/flaggers',
    {
      config: { access: readers },
      schema: {
        tags: ['reports'],
        summary: 'Trusted flaggers',
        response: { 200: listOf(FlaggerSchema) },
      },
    },
    async () => {
      const all = await flaggerStatistics(database.kysely);
      return { items: all.map(flaggerAnswer), nextCursor: null, total: all.length };
    },
  );
};

function flaggerAnswer(one: FlaggerStatistics): Static<typeof FlaggerSchema> {
  const decided = one.upheld + one.refused;
  return {
    id: one.id,
    name: one.name,
    kind: one.kind,
    hasKey: one.keyId !== null,
    hasMailbox: one.mailboxKey !== null,
    contact: one.contact,
    createdAt: one.createdAt.toISOString(),
    endedAt: one.endedAt?.toISOString() ?? null,
    reports: one.reports,
    open: one.open,
    upheld: one.upheld,
    refused: one.refused,
    accuracy: decided === 0 ? null : one.upheld / decided,
    inTime: decided === 0 ? null : one.inTime / decided,
  };
}
