import { HmaError } from '../core/hma-error.ts';
import { isObject } from '../core/read-request.ts';

/** What a client of HMA tells of an entry. */
export interface ContentMetadata {
  readonly content_id?: string;
  readonly content_uri?: string;
  readonly json?: Readonly<Record<string, unknown>>;
}

const known = new Set(['content_id', 'content_uri', 'json', 'collab']);

/**
 * Reads the metadata of an entry, from JSON or from the field of a form; null where there is none.
 *
 * @throws {HmaError} 400
 */
export function readMetadata(given: unknown): ContentMetadata | null {
  if (given === undefined || given === null) return null;
  if (!isObject(given)) throw new HmaError(400, 'metadata should be a json object');
  const { content_id: id, content_uri: uri, json } = given;
  const odd = Object.keys(given).find((name) => !known.has(name));
  if (odd !== undefined) throw new HmaError(400, `Invalid metadata: ${odd} is not known`);
  for (const [name, value] of Object.entries({ content_id: id, content_uri: uri })) {
    if (value === undefined || value === null || typeof value === 'string') continue;
    throw new HmaError(400, `Invalid metadata: ${name} must be a string`);
  }
  if (json !== undefined && json !== null && !isObject(json)) {
    throw new HmaError(400, 'Invalid metadata: json must be a json object');
  }
  const metadata = {
    ...(typeof id === 'string' && { content_id: id }),
    ...(typeof uri === 'string' && { content_uri: uri }),
    ...(isObject(json) && { json }),
  };
  return Object.keys(metadata).length > 0 ? metadata : null;
}

/** @throws {HmaError} 400 where the field of a form is no JSON */
export function metadataOfField(field: string | undefined): ContentMetadata | null {
  if (field === undefined) return null;
  let value: unknown;
  try {
    value = JSON.parse(field);
  } catch {
    throw new HmaError(400, 'metadata form field must be valid JSON');
  }
  return readMetadata(value);
}

/** What is told of an entry: what a client of HMA said, or what its source did, as JSON. */
export function metadataOf(
  metadata: Readonly<Record<string, unknown>> | null,
): ContentMetadata | null {
  if (metadata === null) return null;
  return Object.keys(metadata).every((name) => known.has(name)) ? metadata : { json: metadata };
}
