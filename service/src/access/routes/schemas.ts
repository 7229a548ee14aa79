import { Type } from 'typebox';
import { roles, scopes } from '../../http/index.ts';
import type { ApiKey } from '../keys/keys.ts';
import type { User } from '../users/users.ts';

export const SessionSchema = Type.Object({
  user: Type.Object({
    id: Type.String(),
    name: Type.String(),
    roles: Type.Array(Type.Enum([...roles])),
  }),
  csrfToken: Type.String({ description: 'For the header x-csrf-token of every change.' }),
});

/** Printable, and none of the characters that could make it look like another. */
export const NameSchema = Type.String({
  minLength: 1,
  maxLength: 100,
  pattern: '^[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ._@+-]*[\\p{L}\\p{N}])?$',
});

const Instant = Type.String({ format: 'date-time' });
const InstantOrNull = Type.Union([Instant, Type.Null()]);

export const UserSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.Enum([...roles])),
  createdAt: Instant,
  lastSignedInAt: InstantOrNull,
  disabledAt: InstantOrNull,
});

export const userAnswer = (user: User) => ({
  id: user.id,
  name: user.name,
  roles: [...user.roles],
  createdAt: user.createdAt.toISOString(),
  lastSignedInAt: user.lastSignedInAt?.toISOString() ?? null,
  disabledAt: user.disabledAt?.toISOString() ?? null,
});

export const KeySchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  scopes: Type.Array(Type.Enum([...scopes])),
  createdBy: Type.String(),
  createdAt: Instant,
  lastUsedAt: InstantOrNull,
  withdrawnAt: InstantOrNull,
});

export const keyAnswer = (key: ApiKey) => ({
  id: key.id,
  name: key.name,
  scopes: [...key.scopes],
  createdBy: key.createdBy,
  createdAt: key.createdAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  withdrawnAt: key.withdrawnAt?.toISOString() ?? null,
});
