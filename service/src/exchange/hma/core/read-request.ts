import type { FastifyRequest } from 'fastify';
import { HmaError } from './hma-error.ts';

/** The text of a member of the query; undefined where it is missing. */
export function queried({ query }: FastifyRequest, name: string): string | undefined {
  const value = (query as Record<string, string | string[] | undefined>)[name];
  return [value].flat()[0];
}

/** @throws {HmaError} 400 where it is missing */
export function required(request: FastifyRequest, name: string): string {
  const value = queried(request, name);
  if (value) return value;
  throw new HmaError(400, `${name} is required`);
}

/** Whether a member of the query says yes. */
export function saysYes(request: FastifyRequest, name: string, unless = false): boolean {
  const value = queried(request, name)?.toLowerCase();
  return value === undefined ? unless : ['true', '1', 'yes', 'on', 't', 'y'].includes(value);
}

/** Names with commas between them; undefined where there are none. */
export function namesIn(request: FastifyRequest, name: string): readonly string[] | undefined {
  return queried(request, name)?.split(',');
}

/** A member of the path. */
export function inPath({ params }: FastifyRequest, name: string): string {
  return (params as Record<string, string>)[name];
}

/** The number of an entry in the path. */
export function contentId(request: FastifyRequest): number {
  const text = inPath(request, 'content');
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new HmaError(404, `content '${text}' not found`);
}

/** @throws {HmaError} 400 where the body is no JSON object */
export function jsonBody({ body }: FastifyRequest): Record<string, unknown> {
  if (isObject(body)) return body;
  throw new HmaError(400, 'Request input was not a dict');
}

export function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * A number that a client may also write as text, as HMA takes it; undefined where it is missing.
 *
 * @throws {HmaError} 400
 */
export function ratioIn(body: Record<string, unknown>, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && number >= 0 && number <= 1) return number;
  throw new HmaError(400, `${name} must be a number from 0 to 1`);
}

/** @throws {HmaError} 400 where it is no text, or is one that the record does not take */
export function textIn(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && !value.includes('\0')) return value;
  throw new HmaError(400, `${name} must be a string`);
}

const mostOfNote = 255;

/** @throws {HmaError} 400 */
export function noteIn(note: unknown): string {
  if (!note) return '';
  if (typeof note !== 'string') throw new HmaError(400, 'note should be a string');
  // Counted as Python counts.
  if ([...note].length > mostOfNote) {
    throw new HmaError(400, `note must be at most ${mostOfNote} characters`);
  }
  return note;
}
