import type { IncomingMessage } from 'node:http';
import type { Act, Look } from '../surfaces.ts';
import { Problem } from './problem.ts';

const longestBody = 64 * 1024;
const longestText = 1_000;
const mostResults = 100;

/** A parameter's text; undefined where it is absent and need not be there. */
function textAt(parameters: URLSearchParams, name: string): string | undefined {
  const text = parameters.get(name) ?? undefined;
  if (text !== undefined && text.length > longestText) {
    throw new Problem(400, 'Too long', `${name} has more than ${longestText} characters.`);
  }
  return text;
}

/** What is looked at: `wanted` is the parameter that the surface needs, if any. */
export function readLook(parameters: URLSearchParams, wanted: string | undefined): Look {
  const value = wanted === undefined ? undefined : textAt(parameters, wanted);
  if (wanted !== undefined && (value === undefined || value.trim() === '')) {
    throw new Problem(400, 'A parameter is missing', `Say ${wanted}, as in ?${wanted}=...`);
  }
  const viewer = wanted === 'account' ? value : textAt(parameters, 'viewer');
  const limit = Number(parameters.get('limit') ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > mostResults) {
    throw new Problem(
      400,
      'Out of range',
      `limit must be a whole number from 1 to ${mostResults}.`,
    );
  }
  return {
    limit,
    ...(viewer === undefined ? {} : { viewer }),
    ...(value === undefined || wanted === 'account' ? {} : { query: value }),
  };
}

/** The JSON object in a request's body. */
async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > longestBody) {
      throw new Problem(413, 'Too large', `A body has at most ${longestBody} characters.`);
    }
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Said below, as of any other body that is no object.
  }
  throw new Problem(400, 'No JSON object', 'Send a JSON object as the body.');
}

export async function readAct(request: IncomingMessage, type: Act['type']): Promise<Act> {
  const body = await readBody(request);
  const at = (name: string): string => {
    const value = body[name];
    if (typeof value === 'string' && value.trim() !== '' && value.length <= longestText)
      return value;
    throw new Problem(
      400,
      'A field is missing',
      `${name} must be text of 1 to ${longestText} characters.`,
    );
  };
  return type === 'Search'
    ? { type, actor: at('actor'), query: at('query') }
    : { type, actor: at('actor'), object: at('object') };
}
