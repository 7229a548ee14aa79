import swagger from '@fastify/swagger';
import { ProblemSchema, problemMediaType } from './problem.ts';
import type { RouteAccess } from './roles.ts';
import type { Server } from './route.ts';

/** Makes the OpenAPI document of all routes that are registered after this. */
export async function describeRoutes(server: Server, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Breakwater',
        version,
        description:
          'People sign in and hold a cookie; their changes carry the header x-csrf-token. Programs ' +
          'send an API key: "Authorization: Bearer bw_...". Errors are application/problem+json.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'breakwater_session' },
          key: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...schema,
        hide: schema?.hide ?? route.config?.access === undefined,
        ...accessOf(route.config?.access),
        response: {
          ...(schema?.response as object | undefined),
          default: {
            description: 'What went wrong.',
            content: { [problemMediaType]: { schema: ProblemSchema } },
          },
        },
      },
    }),
  });
}

function accessOf(access: RouteAccess | undefined): Record<string, unknown> {
  if (access === undefined || access === 'open') return { security: [] };
  return {
    security: [
      ...(access.roles.length > 0 ? [{ session: [] }] : []),
      ...(access.scopes.length > 0 ? [{ key: [] }] : []),
    ],
    'x-roles': access.roles,
    'x-scopes': access.scopes,
  };
}
