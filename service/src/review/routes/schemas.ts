import { type TSchema, Type } from 'typebox';

export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

export const Instant = Type.String({ format: 'date-time' });
export const OutcomeSchema = Type.Enum(['violates', 'does-not-violate']);
export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** Text that a person writes: something in it, and no NUL, which the record does not take. */
export function Prose(options: { readonly minLength: number; readonly maxLength: number }) {
  return Type.String({ ...options, pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$' });
}

/** Why somebody does what is recorded with their name. */
export const Reason = Prose({ minLength: 3, maxLength: 5_000 });
