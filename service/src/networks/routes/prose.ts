import { Type } from 'typebox';

/** Text that a person writes: something in it, and no NUL, which the record does not take. */
export function Prose(options: { readonly minLength: number; readonly maxLength: number }) {
  return Type.String({ ...options, pattern: '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$' });
}

/** An account's id as the platform gives it. */
export const AccountId = Type.String({ minLength: 1, maxLength: 2048, pattern: '^[^\\u0000]+$' });
