import { Type } from 'typebox';

export const NcmecConfig = Type.Object(
  {
    baseUrl: Type.String({
      description:
        'Where the list stands, without the version: https://report.cybertip.org/hashsharing, ' +
        'https://hashsharing.ncmec.org/npo and their like.',
    }),
    members: Type.Optional(
      Type.Array(Type.String({ pattern: '^\\d{1,15}$' }), {
        description: 'Ids of the members whose entries are taken; all if left out.',
        uniqueItems: true,
      }),
    ),
    negativeReason: Type.Optional(
      Type.String({
        pattern: '^[0-9A-Fa-f-]{36}$',
        description: 'Guid of the reason that down-votes give, where the list knows several.',
      }),
    ),
  },
  { additionalProperties: false },
);

export const NcmecCredentials = Type.Object(
  {
    user: Type.String({ minLength: 1 }),
    password: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
);
