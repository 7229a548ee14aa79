import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ContactsFeed } from '../decisions/contacts-feed.ts';
import { DecisionService } from '../decisions/decision-service.ts';
import type { DecisionOptions } from '../decisions/options.ts';
import { Screen } from '../decisions/screen.ts';
import { tellActivity } from '../decisions/tell-activity.ts';
import type { Platform } from '../platform/platform.ts';
import { Surfaces } from '../surfaces.ts';
import { answer, type Reply } from './answer.ts';
import { Problem } from './problem.ts';

export interface ServeOptions {
  readonly platform: Platform;
  /** Absent: nobody is asked, and everything is shown. */
  readonly decisions?: DecisionOptions;
  /** 127.0.0.1 unless said. */
  readonly host?: string;
  /** Any that is free unless said. */
  readonly port?: number;
}

export interface ServedSurfaces {
  /** Such as `http://127.0.0.1:7400`. */
  readonly address: string;
  readonly surfaces: Surfaces;
  stop(): Promise<void>;
}

/**
 * Serves the surfaces of a synthetic platform over HTTP. With `decisions`, each asks before it shows
 * anything, and the recommender leaves out the contacts that the decision service names.
 *
 * Node's own server: seven addresses that answer JSON to tests and demonstrations want no framework, and
 * the simulator stays free of packages.
 */
export async function serveSurfaces(options: ServeOptions): Promise<ServedSurfaces> {
  const { platform, decisions, host = '127.0.0.1', port = 0 } = options;
  const service = decisions && new DecisionService(decisions);
  const surfaces = new Surfaces(
    platform,
    new Screen(service, decisions),
    service && decisions.tells ? (activity) => tellActivity(service, activity) : undefined,
  );
  const feed = service && new ContactsFeed(platform, service, decisions.interval);
  const status = () => ({
    accounts: platform.people.all.length,
    posts: platform.posts.all.length,
    now: new Date(platform.now).toISOString(),
    decisions: decisions ? { url: decisions.url, leaks: decisions.leaks ?? [] } : 'off',
    ...(feed ? { contacts: feed.status() } : {}),
  });
  const server = createServer((request, response) => {
    reply(surfaces, status, request).then(
      (answered) => write(response, answered),
      (error: unknown) => {
        decisions?.say?.(`${request.method} ${request.url}: ${(error as Error).stack}`);
        write(
          response,
          problemReply(new Problem(500, 'Failed', 'It was no fault of the request.')),
        );
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  feed?.start();
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    surfaces,
    async stop() {
      await feed?.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function reply(
  surfaces: Surfaces,
  status: () => object,
  request: IncomingMessage,
): Promise<Reply> {
  try {
    return await answer(surfaces, status, request);
  } catch (error) {
    if (error instanceof Problem) return problemReply(error);
    throw error;
  }
}

const problemReply = ({ status, title, message }: Problem): Reply => ({
  status,
  body: { type: 'about:blank', status, title, detail: message },
});

function write(response: ServerResponse, { status, body }: Reply): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(JSON.stringify(body));
}
