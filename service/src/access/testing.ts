import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import {
  buildServer,
  httpStorage,
  type Role,
  type RoutePlugin,
  type Scope,
} from '../http/index.ts';
import type { RoomStorage } from '../storage/index.ts';
import { type TestDatabase, testDatabase } from '../storage/testing.ts';
import { authenticator } from './authenticate.ts';
import { createKey } from './keys/keys.ts';
import { accessRoutes } from './routes/index.ts';
import { beginSession, csrfTokenOf } from './sessions/sessions.ts';
import { accessStorage } from './storage.ts';
import { createUser } from './users/users.ts';

/** An answer of the service. */
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Its JSON; undefined if it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it as they expect it
  readonly body: any;
}

/** Sends requests as somebody. A body that is no text goes as JSON. */
export type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

export interface TestServiceOptions {
  readonly routes?: readonly RoutePlugin[];
  readonly rooms?: readonly RoomStorage[];
  readonly consoleFolder?: string;
  readonly publicUrl?: string;
  readonly now?: () => number;
}

export interface TestService {
  readonly database: TestDatabase;
  /** `http://127.0.0.1:PORT`. */
  readonly address: string;
  readonly anonymous: Send;
  /** A new user with these roles, signed in. */
  as(...roles: Role[]): Promise<Send>;
  /** A new API key with these scopes. */
  withKey(...scopes: Scope[]): Promise<Send>;
  close(): Promise<void>;
}

/**
 * The service over real HTTP on a fresh database, with the routes of access and those given.
 *
 * @example
 * const service = await testService({ routes: networksRoutes, rooms: [intakeStorage, networksStorage] });
 * const investigator = await service.as('investigator');
 * expect((await investigator('GET', '/v1/networks')).status).toBe(200);
 */
export async function testService(options: TestServiceOptions = {}): Promise<TestService> {
  const { routes = [], rooms = [], now = Date.now, publicUrl } = options;
  const own = [httpStorage, accessStorage];
  const further = rooms.filter((room) => !own.includes(room));
  const database = await testDatabase([...own, ...further]);
  const server = await buildServer({
    database,
    routes: [...accessRoutes, ...routes],
    authenticate: authenticator(database, now),
    version: '0.0.0',
    consoleFolder: options.consoleFolder ?? tmpdir(),
    now,
    ...(publicUrl && { publicUrl }),
  }).catch(async (error) => {
    await database.close();
    throw error;
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const { kysely } = database;
  return {
    database,
    address,
    anonymous: sender(address, {}),
    async as(...roles) {
      const secret = await kysely.transaction().execute(async (transaction) => {
        const { id } = await createUser(transaction, { name: randomUUID(), roles }, now());
        return beginSession(transaction, id, now());
      });
      return sender(address, {
        cookie: `breakwater_session=${secret}`,
        'x-csrf-token': csrfTokenOf(database, secret),
      });
    },
    async withKey(...scopes) {
      const { secret } = await kysely
        .transaction()
        .execute((transaction) =>
          createKey(transaction, { name: randomUUID(), scopes, createdBy: 'a test' }, now()),
        );
      return sender(address, { authorization: `Bearer ${secret}` });
    },
    async close() {
      await server.close();
      await database.close();
    },
  };
}

function sender(address: string, own: Readonly<Record<string, string>>): Send {
  return async (method, path, body, headers = {}) => {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...own,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
      redirect: 'manual',
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
