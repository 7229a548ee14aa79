import { Compile } from 'typebox/compile';
import { fieldFaults } from '../../http/index.ts';
import { meaningFaults } from './check-meaning.ts';
import { InvalidPolicy, type PolicyFault } from './fault.ts';
import { jsonPlaces, lineOf } from './json-places.ts';
import { type PolicyDocument, PolicyDocumentSchema } from './policy-document.ts';

const check = Compile(PolicyDocumentSchema);

/**
 * Reads a policy document, whole or not at all.
 *
 * @throws {InvalidPolicy} a problem that names each wrong field
 */
export function parsePolicy(value: unknown): PolicyDocument {
  const faults = faultsOf(value);
  if (faults.length > 0) throw new InvalidPolicy(faults);
  return value as PolicyDocument;
}

/**
 * Reads the JSON text of a policy document.
 *
 * @throws {InvalidPolicy} a problem that names each wrong field, with its line
 */
export function parsePolicyText(text: string): PolicyDocument {
  const plain = text.replace(/^\uFEFF/, '');
  const value = parseJson(plain);
  const faults = faultsOf(value);
  if (faults.length === 0) return value as PolicyDocument;
  const places = jsonPlaces(plain);
  throw new InvalidPolicy(faults.map((fault) => ({ ...fault, line: lineOf(places, fault.field) })));
}

function faultsOf(value: unknown): readonly PolicyFault[] {
  if (!check.Check(value)) return fieldFaults(check.Errors(value));
  return meaningFaults(value);
}

/** Where V8 says that a text is no JSON. */
const position = /position (\d+)/;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = Number(position.exec((error as Error).message)?.[1] ?? text.length);
    const line = text.slice(0, at).split('\n').length;
    throw new InvalidPolicy([
      { field: 'body', reason: 'is no JSON', remedy: 'Mend it and give it again.', line },
    ]);
  }
}
