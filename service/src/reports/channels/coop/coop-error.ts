import type { FastifyError } from 'fastify';
import { fieldFaults, InvalidRequest, Problem, type Server } from '../../../http/index.ts';

/** One error as Coop tells it. */
interface CoopError {
  readonly status: number;
  readonly type: readonly string[];
  readonly title: string;
  readonly detail?: string;
  readonly pointer?: string;
  readonly requestId: string;
}

/** Lets the routes of a scope tell their errors as Coop does: `{errors: [...]}`. */
export function answerAsCoop(scope: Server): void {
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const failures = error instanceof InvalidRequest ? invalidInput(error) : [failureOf(error)];
    const [{ status }] = failures as [Failure, ...Failure[]];
    if (status >= 500) request.log.error({ error: error.name }, 'the request failed');
    const errors: CoopError[] = failures.map((one) => ({ ...one, requestId: request.id }));
    const headers = error instanceof Problem ? error.headers : {};
    return reply.code(status).headers(headers).type('application/json').send({ errors });
  });
}

type Failure = Omit<CoopError, 'requestId'>;

/** Each field that is wrong, with a pointer to it (RFC 6901). */
function invalidInput({ errors }: InvalidRequest): Failure[] {
  return fieldFaults(errors).map(({ field, reason, remedy }) => ({
    status: 400,
    type: ['INVALID_USER_INPUT'],
    title: 'The request is not as expected.',
    detail: `${field}: ${reason}. ${remedy}`,
    pointer:
      field === 'body' ? '' : `/${field.replaceAll(/\[(\d+)\]/g, '.$1').replaceAll('.', '/')}`,
  }));
}

function failureOf(error: FastifyError): Failure {
  if (error instanceof Problem) {
    const { field } = error.extra as { field?: string };
    return {
      status: error.status,
      type: [
        error.status === 401
          ? 'UNAUTHENTICATED'
          : `BREAKWATER_${error.type.replaceAll('-', '_').toUpperCase()}`,
      ],
      title: error.title,
      detail: error.detail,
      ...(field !== undefined && { pointer: `/${field.replaceAll('.', '/')}` }),
    };
  }
  const { statusCode = 500, code } = error;
  if (statusCode >= 500) {
    return {
      status: 500,
      type: ['INTERNAL_SERVER_ERROR'],
      title: 'Nothing of this request was kept.',
    };
  }
  const type = code === 'FST_ERR_CTP_INVALID_JSON_BODY' ? 'INVALID_JSON' : 'INVALID_USER_INPUT';
  return {
    status: statusCode,
    type: [type],
    title: 'The request is not as expected.',
    detail: error.message,
  };
}
