/** One thing wrong with a request. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

/** What went wrong, as the service's problem+json says it (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId?: string;
  readonly field?: string;
  readonly problems?: readonly FieldProblem[];
}

/**
 * Thrown by every call that did not succeed. `status` 0: no answer came, so whether a change was
 * kept is not known.
 */
export class ServiceProblem extends Error {
  override readonly name = 'ServiceProblem';
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(`${body.title} ${body.detail}`);
    this.body = body;
  }

  get status(): number {
    return this.body.status;
  }
}

/** The problem for a request that got no answer. */
export const unreachable = (): ServiceProblem =>
  new ServiceProblem({
    type: 'urn:breakwater:problem:unreachable',
    title: 'The service cannot be reached.',
    status: 0,
    detail: 'Nothing that was saved is lost. Check that it runs, then try again.',
  });

/** The problem that an answer carries, whatever its body is. */
export async function problemOf(response: Response): Promise<ServiceProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblemBody(body)) return new ServiceProblem(body);
  return new ServiceProblem({
    type: 'about:blank',
    title: `The service answered ${response.status}.`,
    status: response.status,
    detail: 'It did not say why. Try again; its log says more.',
  });
}

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' &&
  body !== null &&
  'title' in body &&
  typeof body.title === 'string' &&
  'status' in body &&
  typeof body.status === 'number' &&
  'detail' in body &&
  typeof body.detail === 'string';
