import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { longest } from './sessions.ts';

const name = 'breakwater_session';

export function sessionSecret(request: FastifyRequest): string | undefined {
  return request.cookies[name] || undefined;
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  secret: string,
): void {
  reply.setCookie(name, secret, { ...attributes(request), maxAge: longest / 1000 });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(name, attributes(request));
}

/** HttpOnly: no script reads it. Lax: the forms of other sites do not send it. */
const attributes = (request: FastifyRequest) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const;
