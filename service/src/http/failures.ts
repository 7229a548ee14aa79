import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { forLog } from './for-log.ts';
import { Problem, problem, problemBody, problemMediaType } from './problem.ts';
import type { Server } from './route.ts';
import { InvalidRequest, invalidRequest } from './validate.ts';

/** Sends everything that goes wrong as problem+json; what nobody foresaw is logged, not shown. */
export function answerFailures(server: Server): void {
  const methodsOf = rememberMethods(server);
  server.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(toProblem(error, request), request, reply),
  );
  server.setNotFoundHandler((request, reply) =>
    sendProblem(unknownPlace(request, methodsOf), request, reply),
  );
}

/** What is wrong before any route is found: an address that cannot be decoded, or is too long. */
export function answerEarlyFailure(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  sendProblem(toProblem(error, request), request, reply);
}

function sendProblem(thrown: Problem, request: FastifyRequest, reply: FastifyReply) {
  return reply
    .code(thrown.status)
    .headers(thrown.headers)
    .type(problemMediaType)
    .serializer(JSON.stringify)
    .send(problemBody(thrown, request.id));
}

function toProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidRequest) {
    return invalidRequest(error, (error as unknown as FastifyError).validationContext ?? 'body');
  }
  const known = ofFastify(error, request);
  if (known) return known;
  request.log.error(forLog(error), 'the request failed');
  if (isRecordAway(error)) return recordAway();
  return problem(
    500,
    'unforeseen',
    'Something went wrong here.',
    'Nothing of this request was kept. The log of the service says more under the requestId.',
  );
}

/** PostgreSQL stops, was stopped, or is not yet started; all of class 08 too. */
const away = /^(57P0[123]|08...)$/;

/** Whether the database could not be reached, or went away in the middle. */
function isRecordAway(error: Error): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return (
    syscall === 'connect' ||
    away.test(code ?? '') ||
    error.message.startsWith('Connection terminated')
  );
}

/** It may have been kept: a connection can break while the commit is under way. */
function recordAway(): Problem {
  return new Problem(
    503,
    'record-away',
    'The record cannot be reached just now.',
    'Send the same again in a few seconds, with the same Idempotency-Key: it counts once.',
    {},
    { 'retry-after': '3' },
  );
}

function ofFastify(error: FastifyError, request: FastifyRequest): Problem | undefined {
  const status = error.statusCode ?? 500;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': {
      const limit = request.routeOptions.bodyLimit;
      return problem(
        413,
        'body-too-large',
        'The body is too large.',
        `At most ${limit} bytes are taken at once. Send it in parts.`,
        { limit },
      );
    }
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem(
        415,
        'media-type',
        'This media type is not understood here.',
        'Send the content-type that /openapi.json names, application/json for most.',
        { field: 'content-type' },
      );
    case 'FST_ERR_BAD_URL':
      return problem(
        400,
        'bad-address',
        'The address cannot be decoded.',
        'Encode what it is made of: "%" as "%25", "/" within an id as "%2F".',
      );
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return problem(
        400,
        'invalid-json',
        'The body is empty.',
        'Send a JSON value, or leave the content-type out.',
      );
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return invalidJson(error.message);
  }
  if (status === 400 && error instanceof SyntaxError) return invalidJson(error.message);
  if (status >= 500) return undefined;
  return problem(status, 'bad-request', 'The request cannot be answered.', `${error.message}.`);
}

function invalidJson(reason: string): Problem {
  return problem(
    400,
    'invalid-json',
    'The body is not JSON.',
    `${reason}. Mend it and send again.`,
  );
}

type MethodsOf = (path: string) => string[];

/** Remembers which methods each address has, to tell a wrong method from a wrong address. */
function rememberMethods(server: Server): MethodsOf {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  server.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const parts = url
      .split('/')
      .map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')));
    routes.push({ pattern: new RegExp(`^${parts.join('/')}$`), methods: [method].flat() });
  });
  return (path) =>
    routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
}

function unknownPlace(request: FastifyRequest, methodsOf: MethodsOf): Problem {
  const path = request.url.replace(/\?.*/s, '');
  const allowed = methodsOf(path);
  if (allowed.length > 0 && !allowed.includes(request.method)) {
    return new Problem(
      405,
      'method-not-allowed',
      `${request.method} is not possible here.`,
      `Possible: ${allowed.join(', ')}.`,
      {},
      { allow: allowed.join(', ') },
    );
  }
  return problem(404, 'not-found', 'There is nothing at this address.', 'See /openapi.json.');
}
