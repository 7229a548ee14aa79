import { Type } from 'typebox';

/** One entry as `FetchHashes` gives it; what else comes with it is left alone. */
export const StopNciiRecord = Type.Object({
  lastModtimestamp: Type.Integer(),
  signalType: Type.String({ minLength: 1 }),
  hashValue: Type.String({ minLength: 1 }),
  hashStatus: Type.String({ minLength: 1 }),
  caseNumbers: Type.Optional(Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()])),
  CSPFeedbacks: Type.Optional(
    Type.Union([
      Type.Array(
        Type.Object({
          feedbackValue: Type.String(),
          tags: Type.Optional(Type.Union([Type.Array(Type.String()), Type.Null()])),
          source: Type.Optional(Type.Union([Type.String(), Type.Null()])),
        }),
      ),
      Type.Null(),
    ]),
  ),
});

/** A page, before its records are read. */
export const StopNciiPage = Type.Object({
  nextPageToken: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  nextSetTimestamp: Type.Integer(),
  hasMoreRecords: Type.Boolean(),
  hashRecords: Type.Array(Type.Unknown()),
});

export const StopNciiConfig = Type.Object(
  {
    baseUrl: Type.Optional(
      Type.String({
        description: 'Where the API stands; https://api.stopncii.org/v1 unless told.',
      }),
    ),
    pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, default: 800 })),
  },
  { additionalProperties: false },
);

export const StopNciiCredentials = Type.Object(
  {
    subscriptionKey: Type.String({ minLength: 1 }),
    fetchKey: Type.String({ minLength: 1, description: 'The function key of FetchHashes.' }),
    feedbackKey: Type.Optional(
      Type.String({ minLength: 1, description: 'The function key of SubmitFeedback.' }),
    ),
    baseUrl: Type.Optional(
      Type.String({ description: 'Where these hold, if that is not as the settings say.' }),
    ),
  },
  { additionalProperties: false },
);
