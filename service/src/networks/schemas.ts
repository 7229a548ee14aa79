import { relationKinds } from '@breakwater/activity';
import { Type } from 'typebox';

const Instant = Type.String({ format: 'date-time' });
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const RoleSchema = Type.Enum([
  'advertiser',
  'consumer',
  'aggregator',
  'backup',
  'bridge',
  'unknown',
]);

export const RelationSchema = Type.Enum([...relationKinds]);

const Counts = Type.Record(Type.String(), Type.Integer());

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) });

export const AccountSchema = Type.Object({
  id: Type.String(),
  handle: nullable(Type.String()),
  name: nullable(Type.String()),
  createdAt: nullable(Instant),
  ageBand: nullable(Type.String()),
  followers: Type.Integer(),
});

export const InvestigationSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: Type.Enum(['queued', 'running', 'done', 'failed']),
  progress: nullable(
    Type.Object({ phase: Type.String(), done: Type.Number(), total: Type.Number() }),
  ),
  seeds: Type.Array(Type.String()),
  relations: Type.Array(Type.String()),
  limits: Type.Object({ maximumMembers: Type.Integer() }),
  createdBy: Type.String(),
  createdAt: Instant,
  finishedAt: nullable(Instant),
  outcome: nullable(Type.Enum(['network', 'no-network'])),
  reason: Type.String({ description: 'Why there is no network, or what failed.' }),
  networkId: nullable(Type.String()),
  warnings: Type.Array(Type.String()),
});

export const NetworkStateSchema = Type.Enum(['suspected', 'confirmed', 'refused']);

export const NetworkItemSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  state: NetworkStateSchema,
  members: Type.Integer(),
  byRole: Counts,
  atRisk: Type.Integer(),
  uniqueFollowers: Type.Integer(),
  createdAt: Instant,
  decidedAt: nullable(Instant),
  decidedBy: nullable(Type.String()),
  reason: Type.String(),
});

export const NetworkSchema = Type.Object({
  ...NetworkItemSchema.properties,
  investigationId: Type.String(),
  seeds: Type.Array(Type.String()),
  cut: Type.Object({ size: Type.Integer(), text: Type.String() }),
  parameters: Type.Record(Type.String(), Type.Unknown()),
  warnings: Type.Array(Type.String()),
  uniqueFollowersByRole: Counts,
  decisions: Type.Array(
    Type.Object({
      from: NetworkStateSchema,
      to: NetworkStateSchema,
      reason: Type.String(),
      decidedBy: Type.String(),
      decidedAt: Instant,
    }),
  ),
});

const EvidenceSchema = Type.Object({
  kind: Type.String(),
  text: Type.String(),
  weight: Type.Number({ description: 'Bits.' }),
  count: Type.Integer(),
});

export const MemberSchema = Type.Object({
  account: Type.String(),
  handle: nullable(Type.String()),
  name: nullable(Type.String()),
  rank: Type.Integer(),
  score: Type.Number(),
  role: RoleSchema,
  atRisk: Type.Boolean(),
  atRiskBasis: nullable(Type.String()),
  seed: Type.Boolean(),
  person: nullable(Type.String()),
  personConfidence: nullable(Type.Number()),
  followers: Type.Integer(),
  createdAt: nullable(Instant),
  removed: Type.Boolean(),
  evidence: Type.Array(EvidenceSchema),
});

export const MemberDetailSchema = Type.Object({
  ...MemberSchema.properties,
  evidence: Type.Array(
    Type.Object({
      ...EvidenceSchema.properties,
      subjects: Type.Array(Type.Object({ kind: Type.String(), id: Type.String() })),
    }),
  ),
  neighbours: Type.Array(
    Type.Object({
      account: Type.String(),
      role: RoleSchema,
      atRisk: Type.Boolean(),
      kinds: Type.Array(Type.String()),
      weight: Type.Number(),
    }),
  ),
  activities: Type.Array(
    Type.Object({
      receivedAt: Instant,
      text: Type.String({ description: 'The line as it came.' }),
    }),
  ),
});

export const GraphSchema = Type.Object({
  nodes: Type.Array(
    Type.Object({
      account: Type.String(),
      handle: nullable(Type.String()),
      role: RoleSchema,
      atRisk: Type.Boolean(),
      seed: Type.Boolean(),
      rank: Type.Integer(),
      score: Type.Number(),
      followers: Type.Integer(),
      x: Type.Number(),
      y: Type.Number(),
    }),
  ),
  edges: Type.Array(
    Type.Object({
      source: Type.String(),
      target: Type.String(),
      kinds: Type.Array(Type.String()),
      weight: Type.Number(),
    }),
  ),
  truncated: Type.Boolean(),
  total: Type.Integer({ description: 'Members of the network.' }),
});

export const ExportFormatSchema = Type.Enum(['ndjson', 'csv', 'gexf', 'graphml', 'html']);
