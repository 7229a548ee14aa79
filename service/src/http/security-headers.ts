import type { Server } from './route.ts';

const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** What every answer tells a browser: no frame, no foreign code, no referrer, no guess of types. */
export function addSecurityHeaders(server: Server, secure: boolean): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-request-id': request.id,
      ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
    });
    if (request.url.startsWith('/v1/')) reply.header('cache-control', 'no-store');
  });
}
