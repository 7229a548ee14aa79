import { Type } from 'typebox';
import { protocols } from '../clients/protocols.ts';
import { setAsideStates } from '../store/set-aside.ts';

const Time = Type.String({ format: 'date-time' });
const TimeOrNull = Type.Union([Time, Type.Null()]);

export const ExchangeName = Type.String({
  pattern: '^[A-Z0-9_]{1,255}$',
  description: 'Capital letters, digits and underscores.',
});

export const ExchangeParams = Type.Object({ name: ExchangeName });

export const ProtocolName = Type.Enum(protocols.map(({ name }) => name));

const Settings = Type.Record(Type.String(), Type.Unknown());

/** What a person sets of an exchange. */
export const ExchangeSettingsSchema = {
  config: Type.Optional(
    Type.Record(Type.String(), Type.Unknown(), {
      description: 'As GET /v1/exchanges/protocols tells it for the protocol.',
    }),
  ),
  credentials: Type.Optional(
    Type.Union([Settings, Type.Null()], {
      description: 'Likewise. They are sealed and never shown again; null takes them away.',
    }),
  ),
  everyMinutes: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 10_080, description: '60 unless told.' }),
  ),
  enabled: Type.Optional(Type.Boolean({ description: 'Whether it is fetched by itself.' })),
  sendOpinions: Type.Optional(
    Type.Boolean({
      description: 'Whether our own opinions of its entries go back to it; false unless told.',
    }),
  ),
};

export const ExchangeSchema = Type.Object({
  name: Type.String(),
  protocol: ProtocolName,
  title: Type.String(),
  config: Settings,
  credentials: Type.Enum(['own', 'of-protocol', 'none'], {
    description: 'Whether it has credentials, or those that hold for its protocol.',
  }),
  bank: Type.Union([Type.String(), Type.Null()], {
    description: 'Where its entries are kept; null where the bank was deleted.',
  }),
  enabled: Type.Boolean(),
  everyMinutes: Type.Integer(),
  sendOpinions: Type.Boolean(),
  createdBy: Type.String(),
  createdAt: Time,
  running: Type.Union([Type.Object({ since: Time, fetched: Type.Integer() }), Type.Null()]),
  last: Type.Union(
    [
      Type.Object({
        endedAt: Time,
        succeeded: Type.Boolean(),
        fetched: Type.Integer(),
        failure: Type.Union([Type.String(), Type.Null()]),
      }),
      Type.Null(),
    ],
    { description: 'How the last fetch went.' },
  ),
  nextRunAt: TimeOrNull,
  upToDateAt: Type.Union([Time, Type.Null()], { description: 'When all of it had been read.' }),
  checkpoint: Type.Object({
    position: Type.Unknown({ description: 'Where the next fetch begins, as the protocol has it.' }),
    readUpTo: TimeOrNull,
    held: Type.Boolean({
      description: 'Whether it stays before a page that cannot be read, and more was read beyond.',
    }),
  }),
  setAside: Type.Integer({ description: 'Pages and records that are open.' }),
});

export const SetAsideSchema = Type.Object({
  id: Type.Integer(),
  kind: Type.Enum(['page', 'record']),
  key: Type.Union([Type.String(), Type.Null()]),
  place: Type.Union([Type.String(), Type.Null()]),
  reason: Type.String(),
  content: Type.String({ description: 'As it came; of long ones the beginning.' }),
  state: Type.Enum([...setAsideStates]),
  times: Type.Integer({ description: 'How often it came.' }),
  firstAt: Time,
  lastAt: Time,
  endedAt: TimeOrNull,
});

export const SetAsideParams = Type.Object({
  name: ExchangeName,
  id: Type.Integer({ minimum: 1 }),
});

export const ReasonBody = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 1_000, pattern: '^[^\\u0000]*$' }) },
  { additionalProperties: false },
);
