import type { RoutePlugin } from '../../http/index.ts';
import { bankNamed } from '../banks.ts';
import { readers } from './access.ts';
import { BankParams, BankSchema, bankAnswer } from './schemas.ts';

/** `GET /v1/banks/:name`: one bank. */
export const readBank: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/banks/:name',
    {
      config: { access: readers },
      schema: {
        tags: ['banks'],
        summary: 'A bank',
        params: BankParams,
        response: { 200: BankSchema },
      },
    },
    async ({ params }) =>
      bankAnswer(database.kysely, await bankNamed(database.kysely, params.name)),
  );
};
