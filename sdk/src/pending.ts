/** Shapes of the routes that the generated document does not hold yet. */

export type RoleName = 'advertiser' | 'consumer' | 'aggregator' | 'backup' | 'bridge' | 'unknown';

export type NetworkState = 'suspected' | 'confirmed' | 'refused';

export interface AccountShape {
  id: string;
  handle: string | null;
  name: string | null;
  createdAt: string | null;
  ageBand: string | null;
  followers: number;
}

export interface SignalKindShape {
  kind: string;
  title: string;
  accounts: number;
}

export interface InvestigationShape {
  id: string;
  name: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  progress: { phase: string; done: number; total: number } | null;
  seeds: string[];
  relations: string[] | null;
  limits: { maximumMembers?: number } | null;
  createdBy: string;
  createdAt: string;
  finishedAt: string | null;
  outcome: 'network' | 'no-network' | null;
  reason: string | null;
  networkId: string | null;
  warnings: string[];
}

export interface NetworkShape {
  id: string;
  name: string;
  state: NetworkState;
  members: number;
  byRole: Record<RoleName, number>;
  atRisk: number;
  uniqueFollowers: number;
  createdAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  reason: string | null;
}

export interface NetworkDetailShape extends NetworkShape {
  parameters: Record<string, unknown>;
  warnings: string[];
  seeds: string[];
  cut: { size: number; text: string };
  investigationId: string;
  uniqueFollowersByRole: Record<RoleName, number>;
}

export interface MemberShape {
  account: string;
  handle: string | null;
  name: string | null;
  rank: number;
  score: number;
  role: RoleName;
  atRisk: boolean;
  atRiskBasis: 'age-stated' | 'same-person' | null;
  seed: boolean;
  person: string | null;
  followers: number;
  createdAt: string | null;
  evidence: { kind: string; text: string; weight: number; count: number }[];
}

export interface MemberDetailShape extends Omit<MemberShape, 'evidence'> {
  evidence: {
    kind: string;
    text: string;
    weight: number;
    count: number;
    subjects: { kind: string; id: string }[];
  }[];
  neighbours: { account: string; role: RoleName; kinds: string[] }[];
  activities: { id: string; type: string; published: string; text: string | null }[];
}

export interface GraphShape {
  nodes: {
    account: string;
    handle: string | null;
    role: RoleName;
    atRisk: boolean;
    seed: boolean;
    rank: number;
    score: number;
    x: number;
    y: number;
  }[];
  edges: { source: string; target: string; kinds: string[]; weight: number }[];
  truncated: boolean;
  total: number;
}

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total: number | null;
}

interface Answer<Body> {
  headers: { [name: string]: unknown };
  content: { 'application/json': Body };
}

interface Place {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}

interface Read<Parameters, Body> {
  parameters: Omit<Place, keyof Parameters> & Parameters;
  requestBody?: never;
  responses: { 200: Answer<Body> };
}

interface Change<Parameters, Sent, Status extends number, Body> {
  parameters: Omit<Place, keyof Parameters> & Parameters;
  requestBody: { content: { 'application/json': Sent } };
  responses: { [status in Status]: Answer<Body> };
}

type Of<Methods> = { parameters: Place } & Methods;
type Query<Fields> = { query?: Fields };
type Id = { path: { id: string } };
type Keyed = { header?: { 'idempotency-key'?: string } };
type Paged = { cursor?: string; limit?: number };

export interface PendingPaths {
  '/v1/accounts': Of<{ get: Read<Query<{ q?: string; limit?: number }>, Page<AccountShape>> }>;
  '/v1/signals/kinds': Of<{ get: Read<Place, { items: SignalKindShape[] }> }>;
  '/v1/investigations': Of<{
    get: Read<Query<Paged>, Page<InvestigationShape>>;
    post: Change<
      Keyed,
      {
        name: string;
        seeds: { accounts: string[] } | { signal: { kind: string; minimumScore?: number } };
        relations?: string[];
        limits?: { maximumMembers?: number };
      },
      202,
      InvestigationShape
    >;
  }>;
  '/v1/investigations/{id}': Of<{ get: Read<Id, InvestigationShape> }>;
  '/v1/networks': Of<{
    get: Read<Query<Paged & { state?: NetworkState }>, Page<NetworkShape>>;
  }>;
  '/v1/networks/{id}': Of<{ get: Read<Id, NetworkDetailShape> }>;
  '/v1/networks/{id}/members': Of<{
    get: Read<
      Id &
        Query<
          Paged & {
            sort?: 'rank' | 'score' | 'followers';
            order?: 'asc' | 'desc';
            role?: RoleName;
            atRisk?: boolean;
            q?: string;
          }
        >,
      Page<MemberShape>
    >;
  }>;
  '/v1/networks/{id}/members/{account}': Of<{
    get: Read<{ path: { id: string; account: string } }, MemberDetailShape>;
  }>;
  '/v1/networks/{id}/graph': Of<{
    get: Read<Id & Query<{ limit?: number; around?: string }>, GraphShape>;
  }>;
  '/v1/networks/{id}/decision': Of<{
    post: Change<
      Id & Keyed,
      { decision: 'confirm' | 'refuse'; reason: string },
      200,
      NetworkDetailShape
    >;
    delete: Change<Id, { reason: string }, 200, NetworkDetailShape>;
  }>;
  '/v1/networks/{id}/exports': Of<{
    post: Change<
      Id & Keyed,
      { purpose: string; format: 'ndjson' | 'gexf' | 'graphml' | 'csv' | 'html' },
      201,
      { id: string; href: string }
    >;
  }>;
}
