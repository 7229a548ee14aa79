import type { IncomingMessage } from 'node:http';
import { Unreachable } from '../decisions/decision-service.ts';
import type { AskedSurface } from '../decisions/options.ts';
import { type Act, type Surfaces, Unknown } from '../surfaces.ts';
import { Problem } from './problem.ts';
import { readAct, readLook } from './read-request.ts';

interface Place {
  readonly surface: AskedSurface;
  readonly wants?: string;
}

/** Where each surface is, and what it must be told. */
const places: Readonly<Record<string, Place>> = {
  '/search': { surface: 'search', wants: 'q' },
  '/autocomplete': { surface: 'autocomplete', wants: 'q' },
  '/hashtag': { surface: 'hashtag-page', wants: 'tag' },
  '/hashtag-suggest': { surface: 'hashtag-suggestion', wants: 'q' },
  '/related': { surface: 'related', wants: 'q' },
  '/trends': { surface: 'trend' },
  '/suggest': { surface: 'account-suggestion', wants: 'account' },
};

const acts: Readonly<Record<string, Act['type']>> = {
  '/view': 'View',
  '/like': 'Like',
  '/follow': 'Follow',
  '/search': 'Search',
};

/** Every address, for whoever asks for the root. */
const addresses: readonly string[] = [
  ...Object.entries(places).map(([path, { wants }]) => `GET ${path}${wants ? `?${wants}=` : ''}`),
  ...Object.keys(acts).map((path) => `POST ${path}`),
  'GET /status',
];

export interface Reply {
  readonly status: number;
  readonly body: object;
}

/** @throws Problem for a request that cannot be answered. */
export async function answer(
  surfaces: Surfaces,
  status: () => object,
  request: IncomingMessage,
): Promise<Reply> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST' && Object.hasOwn(acts, pathname)) {
    const act = await readAct(request, acts[pathname]!);
    try {
      const { id, published } = await surfaces.act(act);
      return { status: 201, body: { id, published: new Date(published).toISOString() } };
    } catch (error) {
      if (error instanceof Unknown) throw new Problem(404, 'Not known', error.message);
      if (error instanceof Unreachable) throw new Problem(502, 'Not taken', error.message);
      throw error;
    }
  }
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (pathname === '/') return { status: 200, body: { addresses } };
    if (pathname === '/status') return { status: 200, body: status() };
    const place = Object.hasOwn(places, pathname) ? places[pathname] : undefined;
    if (place) {
      const look = readLook(searchParams, place.wants);
      return { status: 200, body: await surfaces.look(place.surface, look) };
    }
  }
  throw new Problem(404, 'No such address', `There are: ${addresses.join(', ')}.`);
}
