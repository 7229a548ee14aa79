/** One field of a protocol's settings or credentials. */
export interface SchemaField {
  readonly name: string;
  readonly kind: 'text' | 'whole-number' | 'choice' | 'list';
  readonly needed: boolean;
  readonly description: string | undefined;
  readonly choices: readonly string[];
}

interface Property {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

interface ObjectSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
}

/** The fields that a protocol's JSON schema asks for, in its order. */
export function fieldsOf(schema: unknown): SchemaField[] {
  const { properties = {}, required = [] } = (schema ?? {}) as ObjectSchema;
  return Object.entries(properties).map(([name, { type, enum: choices, description }]) => ({
    name,
    kind: choices
      ? 'choice'
      : type === 'integer'
        ? 'whole-number'
        : type === 'array'
          ? 'list'
          : 'text',
    needed: required.includes(name),
    description,
    choices: choices ?? [],
  }));
}

/** What was written, by field; as texts, since that is what people write. */
export type Written = Readonly<Record<string, string>>;

/** The value that was written, as the service wants it; fields left empty are left out. */
export function settingsOf(
  fields: readonly SchemaField[],
  written: Written,
): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  for (const { name, kind } of fields) {
    const text = (written[name] ?? '').trim();
    if (text === '') continue;
    if (kind === 'whole-number') settings[name] = Number(text);
    else settings[name] = kind === 'list' ? text.split(/\s*\n\s*/) : text;
  }
  return settings;
}

/** Settings as they stand, as texts. */
export function writtenOf(value: Readonly<Record<string, unknown>>): Written {
  return Object.fromEntries(
    Object.entries(value).map(([name, told]) => [
      name,
      Array.isArray(told) ? told.join('\n') : String(told),
    ]),
  );
}

/** Names of the needed fields in which nothing is written. */
export const lacking = (fields: readonly SchemaField[], written: Written): string[] =>
  fields
    .filter(({ name, needed }) => needed && (written[name] ?? '').trim() === '')
    .map(({ name }) => name);
