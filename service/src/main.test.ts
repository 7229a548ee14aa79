import { tmpdir } from 'node:os';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { expect, test } from 'vitest';
import { buildServer, type RoutePlugin } from './http/index.ts';
import { openApiDocument } from './main.ts';
import { Outgoing } from './outgoing/index.ts';
import { routes } from './routes.ts';
import type { Database } from './storage/index.ts';

const Document = Compile(
  Type.Object({
    openapi: Type.Literal('3.1.0'),
    paths: Type.Record(
      Type.String(),
      Type.Record(
        Type.String(),
        Type.Object({
          summary: Type.String(),
          tags: Type.Array(Type.String(), { minItems: 1 }),
          security: Type.Array(Type.Unknown()),
          responses: Type.Object({ default: Type.Unknown() }),
        }),
      ),
    ),
  }),
);

/** Every method and address of the house, as the routes themselves register them. */
async function registered(): Promise<string[]> {
  const all: string[] = [];
  const noting = (route: RoutePlugin): RoutePlugin => {
    return async (server, context) => {
      server.addHook('onRoute', ({ method, url, schema }) => {
        if (schema?.hide) return;
        for (const one of [method].flat().filter((name) => name !== 'HEAD')) {
          all.push(`${one} ${url.replace(/:(\w+)/g, '{$1}')}`);
        }
      });
      await route(server, context);
    };
  };
  const server = await buildServer({
    database: {} as Database,
    routes: routes({
      outgoing: new Outgoing(),
      trustedNetworks: [],
      page: true,
      ownAddress: () => undefined,
    }).map(noting),
    authenticate: async () => null,
    version: '0.0.0',
    consoleFolder: tmpdir(),
  });
  await server.close();
  return all;
}

test('the OpenAPI document describes every route, without a database', async () => {
  const document = (await openApiDocument()) as { paths: Record<string, object> };
  expect([...Document.Errors(document)]).toEqual([]);
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual([...(await registered()), 'GET /health'].sort());
});
