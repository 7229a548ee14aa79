import { Type } from 'typebox';

/**
 * An error as RFC 9457 has it. Thrown in a handler, it is sent as `application/problem+json`; `type`
 * is stable and stands for the kind of error, `detail` says what to do.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    type: string,
    title: string,
    detail: string,
    extra: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${title} ${detail}`);
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
    this.extra = extra;
    this.headers = headers;
  }
}

/**
 * Makes an error to throw.
 *
 * @example
 * throw problem(404, 'network-not-found', 'There is no such network.', 'Look at GET /v1/networks.');
 *
 * @param type kebab-case name of the kind of error, never changed once released
 * @param extra further members of the answer, such as `field`
 */
export function problem(
  status: number,
  type: string,
  title: string,
  detail: string,
  extra: Readonly<Record<string, unknown>> = {},
): Problem {
  return new Problem(status, type, title, detail, extra);
}

/** The problem as it is sent. */
export function problemBody(thrown: Problem, requestId: string): Record<string, unknown> {
  const { status, type, title, detail, extra } = thrown;
  return { type: `urn:breakwater:problem:${type}`, title, status, detail, requestId, ...extra };
}

export const problemMediaType = 'application/problem+json';

export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'Stable name of the kind of error, as a URN.' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What was wrong with this request, and what to do.' }),
    requestId: Type.String({ description: 'Under which the log has it.' }),
    field: Type.Optional(Type.String({ description: 'The field that is wrong.' })),
    problems: Type.Optional(
      Type.Array(
        Type.Object({ field: Type.String(), reason: Type.String(), remedy: Type.String() }),
      ),
    ),
  },
  { additionalProperties: true },
);
