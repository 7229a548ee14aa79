import { listOf, type RoutePlugin } from '../../http/index.ts';
import { allBanks } from '../banks.ts';
import { readers } from './access.ts';
import { BankSchema, bankAnswer } from './schemas.ts';

/** `GET /v1/banks`: all banks, by name. */
export const listBanks: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/banks',
    {
      config: { access: readers },
      schema: { tags: ['banks'], summary: 'Banks', response: { 200: listOf(BankSchema) } },
    },
    async () => {
      const { kysely } = database;
      const banks = await allBanks(kysely);
      const items = await Promise.all(banks.map((bank) => bankAnswer(kysely, bank)));
      return { items, nextCursor: null, total: items.length };
    },
  );
};
