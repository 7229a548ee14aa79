import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { TLocalizedValidationError } from 'typebox/error';
import { Value } from 'typebox/value';
import { type Problem, problem } from './problem.ts';

/** What did not validate, with the errors as TypeBox tells them. */
export class InvalidRequest extends Error {
  readonly errors: readonly TLocalizedValidationError[];

  constructor(errors: readonly TLocalizedValidationError[]) {
    super('the request does not match the schema');
    this.errors = errors;
  }
}

/** Bodies are taken as they are; text of a query, path or header becomes the number it stands for. */
export const validatorCompiler: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const check = Compile(schema);
  return (value) => {
    const given =
      httpPart === 'body'
        ? value
        : Value.Convert(schema, Value.Default(schema, { ...(value as object) }));
    if (check.Check(given)) return { value: given };
    return { error: new InvalidRequest(check.Errors(given)) };
  };
};

const places: Readonly<Record<string, string>> = {
  body: '',
  querystring: '?',
  params: 'path: ',
  headers: 'header ',
};

/** What is wrong with one field, and what would be right. */
export interface FieldFault {
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
}

const mostFaults = 100;

/**
 * The fields that are wrong, each once for one reason; a hundred at most.
 *
 * @param place what stands before the name of a field
 */
export function fieldFaults(
  errors: readonly TLocalizedValidationError[],
  place = '',
): readonly FieldFault[] {
  return errors
    .flatMap((one) => fieldsOf(one).map((path) => ({ path, one })))
    .map(({ path, one }) => ({
      field: `${place}${path}` || 'body',
      reason: reasonOf(one),
      remedy: remedyOf(one),
    }))
    .filter(
      ({ field, reason }, index, all) =>
        all.findIndex((other) => other.field === field && other.reason === reason) === index,
    )
    .slice(0, mostFaults);
}

/** The problem that names each wrong field, why, and what would be right. */
export function invalidRequest(error: InvalidRequest, context: string): Problem {
  const problems = fieldFaults(error.errors, places[context]);
  const [first = { field: context, reason: 'is not as expected', remedy: 'See /openapi.json.' }] =
    problems;
  return problem(
    400,
    'invalid-request',
    'The request is not as expected.',
    `${first.field}: ${first.reason}. ${first.remedy}`,
    { field: first.field, problems },
  );
}

/** `/seeds/accounts/0` as `seeds.accounts[0]`; a missing or unknown member by its own name. */
function fieldsOf({ instancePath, keyword, params }: TLocalizedValidationError): string[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((all, part) => (/^\d+$/.test(part) ? `${all}[${part}]` : join(all, part)), '');
  const members =
    keyword === 'required'
      ? (params as { requiredProperties?: string[] }).requiredProperties
      : keyword === 'additionalProperties'
        ? (params as { additionalProperties?: string[] }).additionalProperties
        : undefined;
  return members ? members.map((member) => join(path, member)) : [path];
}

const join = (path: string, member: string) => (path ? `${path}.${member}` : member);

function reasonOf({ keyword, message }: TLocalizedValidationError): string {
  if (keyword === 'required') return 'is missing';
  if (keyword === 'additionalProperties' || keyword === 'boolean') return 'is not known here';
  return message;
}

function remedyOf({ keyword, params }: TLocalizedValidationError): string {
  if (keyword === 'required') return 'Add it.';
  if (keyword === 'additionalProperties' || keyword === 'boolean') return 'Leave it out.';
  if (keyword === 'enum' && 'allowedValues' in params) {
    return `Give one of: ${(params.allowedValues as unknown[]).join(', ')}.`;
  }
  return 'See /openapi.json for what is expected.';
}
