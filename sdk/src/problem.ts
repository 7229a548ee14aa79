/** One thing that is wrong with a request. */
export interface FieldProblem {
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

/** An answer other than success, as `application/problem+json` has it (RFC 9457). */
export interface ProblemDetails {
  /** Stable name of the kind of error: `urn:breakwater:problem:not-signed-in`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What was wrong with this request, and what to do. */
  readonly detail: string;
  /** Under which the service's log has it. */
  readonly requestId?: string;
  readonly field?: string;
  readonly problems?: readonly FieldProblem[];
}

/** Thrown when the service refuses or fails: nothing of the request was kept. */
export class ServiceProblem extends Error implements ProblemDetails {
  override readonly name = 'ServiceProblem';
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId?: string;
  readonly field?: string;
  readonly problems: readonly FieldProblem[];

  constructor(details: ProblemDetails) {
    super(`${details.title} ${details.detail}`);
    this.type = details.type;
    this.title = details.title;
    this.status = details.status;
    this.detail = details.detail;
    if (details.requestId !== undefined) this.requestId = details.requestId;
    if (details.field !== undefined) this.field = details.field;
    this.problems = details.problems ?? [];
  }
}

/** Thrown when no answer came: the request may or may not have been taken. */
export class ServiceUnreachable extends Error {
  override readonly name = 'ServiceUnreachable';

  constructor(cause: unknown) {
    super('No answer came from the service.', { cause });
  }
}

/** Reads the problem that an answer carries; one of another make becomes a plain one. */
export async function problemOf(response: Response): Promise<ServiceProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isDetails(body)) return new ServiceProblem({ ...body, status: response.status });
  return new ServiceProblem({
    type: 'about:blank',
    title: response.statusText || 'The request failed.',
    status: response.status,
    detail: `The answer has status ${response.status} and says no more.`,
  });
}

function isDetails(body: unknown): body is ProblemDetails {
  if (typeof body !== 'object' || body === null) return false;
  const { title, detail, type } = body as Record<string, unknown>;
  return [title, detail, type].every((member) => typeof member === 'string');
}
