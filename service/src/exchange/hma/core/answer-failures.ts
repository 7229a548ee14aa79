import type { FastifyError } from 'fastify';
import { Problem, type Server } from '../../../http/index.ts';
import { HmaError } from './hma-error.ts';

/** Lets the routes of a scope tell their errors as `{message, details?}`. */
export function answerFailures(scope: Server): void {
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, message, details } = failureOf(error);
    if (status === 500) request.log.error({ error: error.message }, 'the request failed');
    const headers = error instanceof Problem ? error.headers : {};
    return reply
      .code(status)
      .headers(headers)
      .send({ message, ...(details !== undefined && { details }) });
  });
}

interface Failure {
  readonly status: number;
  readonly message: string;
  readonly details?: string | undefined;
}

function failureOf(error: FastifyError): Failure {
  if (error instanceof HmaError) return error;
  if (error instanceof Problem) {
    return { status: error.status, message: error.title, details: error.detail };
  }
  const { statusCode = 500 } = error;
  if (statusCode < 500) return { status: statusCode, message: error.message };
  return { status: 500, message: 'Something went wrong here. The log of the service says more.' };
}
