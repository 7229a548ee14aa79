import { Type } from 'typebox';
import { actorOf, IdempotencyHeaders, once, type RoutePlugin, roles } from '../../http/index.ts';
import { audit } from '../audit/audit.ts';
import { leastPasswordLength } from '../users/password.ts';
import { createSignInLink } from '../users/sign-in-link.ts';
import { createUser as insertUser, userOfId } from '../users/users.ts';
import { NameSchema, UserSchema, userAnswer } from './schemas.ts';

/** `POST /v1/users`: creates a user; without a password, with the token of a one-time link. */
export const createUser: RoutePlugin = (server, context) => {
  const { database, now } = context;
  server.post(
    '/v1/users',
    {
      config: { access: { roles: ['admin'], scopes: [] } },
      schema: {
        tags: ['access'],
        summary: 'Create a user',
        headers: IdempotencyHeaders,
        body: Type.Object(
          {
            name: NameSchema,
            roles: Type.Array(Type.Enum([...roles]), { minItems: 1, uniqueItems: true }),
            password: Type.Optional(
              Type.String({ minLength: leastPasswordLength, maxLength: 1000 }),
            ),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            user: UserSchema,
            token: Type.Union([Type.String(), Type.Null()], {
              description: 'For /sign-in?token=..., once, within an hour. Shown here alone.',
            }),
          }),
        },
      },
    },
    async (request, reply) => {
      let token: string | null = null;
      const { id } = await once(request, context, async (transaction) => {
        const user = await insertUser(transaction, request.body, now());
        if (!request.body.password) token = await createSignInLink(transaction, user.id, now());
        await audit(
          context,
          {
            actor: actorOf(request),
            action: 'access.create-user',
            subject: { kind: 'user', id: user.id },
            detail: { name: user.name, roles: user.roles },
          },
          transaction,
        );
        return user.id;
      });
      const user = await userOfId(database.kysely, id);
      return reply.code(201).send({ user: userAnswer(user!), token });
    },
  );
};
