import { listOf, type RoutePlugin } from '../../http/index.ts';
import { listUsers as readUsers } from '../users/users.ts';
import { UserSchema, userAnswer } from './schemas.ts';

/** `GET /v1/users`: everyone who may, or once could, sign in. */
export const listUsers: RoutePlugin = (server, { database }) => {
  server.get(
    '/v1/users',
    {
      config: { access: { roles: ['admin', 'auditor'], scopes: [] } },
      schema: { tags: ['access'], summary: 'Users', response: { 200: listOf(UserSchema) } },
    },
    async () => {
      const users = await readUsers(database.kysely);
      return { items: users.map(userAnswer), nextCursor: null, total: users.length };
    },
  );
};
