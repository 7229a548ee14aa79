import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContext } from '../../http/index.ts';
import { longest } from './sessions.ts';

const name = 'breakwater_session';

export function sessionSecret(request: FastifyRequest): string | undefined {
  return request.cookies[name] || undefined;
}

export function setSessionCookie(
  reply: FastifyReply,
  secret: string,
  { secure }: Pick<RouteContext, 'secure'>,
): void {
  reply.setCookie(name, secret, { ...attributes, secure, maxAge: longest / 1000 });
}

export function clearSessionCookie(
  reply: FastifyReply,
  { secure }: Pick<RouteContext, 'secure'>,
): void {
  reply.clearCookie(name, { ...attributes, secure });
}

/** HttpOnly: no script reads it. Lax: the forms of other sites do not send it. */
const attributes = { path: '/', httpOnly: true, sameSite: 'lax' } as const;
