import { Type } from 'typebox';

const Id = Type.Union([Type.String({ pattern: '^\\d+$' }), Type.Integer()]);

/** One indicator as `threat_updates` gives it; what else comes with it is left alone. */
export const ThreatUpdate = Type.Object({
  id: Id,
  type: Type.Optional(Type.String()),
  indicator: Type.Optional(Type.String()),
  last_updated: Type.Union([Type.Integer(), Type.String({ pattern: '^\\d+$' })]),
  should_delete: Type.Optional(Type.Boolean()),
  descriptors: Type.Optional(
    Type.Object({
      data: Type.Array(
        Type.Object({
          id: Id,
          owner: Type.Optional(Type.Object({ id: Id, name: Type.Optional(Type.String()) })),
          status: Type.Optional(Type.String()),
          tags: Type.Optional(
            Type.Union([
              Type.Array(Type.String()),
              Type.Object({ data: Type.Array(Type.Object({ text: Type.String() })) }),
            ]),
          ),
          reactions: Type.Optional(
            Type.Array(Type.Object({ key: Type.String(), value: Type.String() })),
          ),
        }),
      ),
    }),
  ),
});

/** A page, before its updates are read. */
export const ThreatUpdatesPage = Type.Object({
  data: Type.Array(Type.Unknown()),
  paging: Type.Optional(Type.Object({ next: Type.Optional(Type.String()) })),
});

export const ThreatExchangeConfig = Type.Object(
  {
    privacyGroup: Type.String({ pattern: '^\\d{1,20}$', description: 'Id of the privacy group.' }),
    baseUrl: Type.Optional(
      Type.String({
        description: 'Where the API stands; https://graph.facebook.com/v21.0 unless told.',
      }),
    ),
    pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000, default: 100 })),
  },
  { additionalProperties: false },
);

export const ThreatExchangeCredentials = Type.Object(
  {
    accessToken: Type.String({
      minLength: 1,
      description: 'Of the app: its id, a bar, its secret.',
    }),
  },
  { additionalProperties: false },
);
