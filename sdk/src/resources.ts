/** The shapes that the service answers with. */

export type NetworkState = 'suspected' | 'confirmed' | 'refused';
export type Role = 'advertiser' | 'consumer' | 'aggregator' | 'backup' | 'bridge' | 'unknown';
export type InvestigationState = 'queued' | 'running' | 'done' | 'failed';
export type ExportFormat = 'ndjson' | 'gexf' | 'graphml' | 'csv' | 'html';
export type MemberSort = 'rank' | 'score' | 'followers';
export type Order = 'asc' | 'desc';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  /** All items, where counting them is cheap. */
  readonly total?: number | null;
}

export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly csrfToken: string;
}

export interface DayCount {
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicates: number;
}

export interface Overview {
  readonly received: {
    readonly activities: number;
    readonly duplicates: number;
    readonly rejected: number;
    readonly accounts: number;
    readonly relations: number;
    readonly flags?: number;
    readonly lastReceivedAt: string | null;
    readonly byDay: readonly DayCount[];
  };
  readonly networks?: {
    readonly suspected: number;
    readonly confirmed: number;
    readonly refused: number;
  };
  readonly investigations?: {
    readonly queued: number;
    readonly running: number;
    readonly done: number;
    readonly failed: number;
  };
  readonly storage: { readonly freeBytes: number | null; readonly state: 'ok' | 'low' | 'full' };
  readonly synthetic: boolean;
}

export interface Rejection {
  readonly id: string;
  readonly source: string;
  readonly line: number | null;
  readonly field: string;
  readonly reason: string;
  readonly remedy: string;
  readonly text: string;
  readonly receivedAt: string;
}

export interface Account {
  readonly id: string;
  readonly handle: string | null;
  readonly name: string | null;
  readonly createdAt: string | null;
  readonly ageBand: string | null;
  readonly followers: number;
}

export interface DemoSeed {
  readonly account: string;
  readonly handle: string | null;
}

export interface SignalKind {
  readonly kind: string;
  readonly title: string;
  readonly accounts: number;
}

export type Seeds =
  | { readonly accounts: readonly string[] }
  | { readonly signal: { readonly kind: string; readonly minimumScore?: number } };

export interface NewInvestigation {
  readonly name: string;
  readonly seeds: Seeds;
  readonly relations?: readonly string[];
  readonly limits?: { readonly maximumMembers?: number };
}

export interface Investigation {
  readonly id: string;
  readonly name: string;
  readonly state: InvestigationState;
  readonly progress: {
    readonly phase: string;
    readonly done: number;
    readonly total: number;
  } | null;
  readonly seeds: readonly string[];
  readonly createdBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly outcome: 'network' | 'no-network' | null;
  readonly reason: string | null;
  readonly networkId: string | null;
  readonly warnings: readonly string[];
}

export interface NetworkSummary {
  readonly id: string;
  readonly name: string;
  readonly state: NetworkState;
  readonly members: number;
  readonly byRole: Readonly<Partial<Record<Role, number>>>;
  readonly atRisk: number;
  readonly uniqueFollowers: number;
  readonly createdAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

export interface Network extends NetworkSummary {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
  readonly seeds: readonly string[];
  readonly cut: { readonly size: number; readonly text: string };
  readonly investigationId: string;
  readonly uniqueFollowersByRole: Readonly<Partial<Record<Role, number>>>;
}

export interface Evidence {
  readonly kind: string;
  readonly text: string;
  readonly weight: number;
  readonly count: number;
}

export interface Member {
  readonly account: string;
  readonly handle: string | null;
  readonly name: string | null;
  readonly rank: number;
  readonly score: number;
  readonly role: Role;
  readonly atRisk: boolean;
  readonly atRiskBasis: string | null;
  readonly seed: boolean;
  readonly person: string | null;
  readonly followers: number;
  readonly createdAt: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Subject {
  readonly kind: string;
  readonly id: string;
}

export interface MemberDetail extends Omit<Member, 'evidence'> {
  readonly evidence: readonly (Evidence & { readonly subjects: readonly (Subject | string)[] })[];
  readonly neighbours: readonly {
    readonly account: string;
    readonly role: Role;
    readonly kinds: readonly string[];
  }[];
  readonly activities: readonly Readonly<Record<string, unknown>>[];
}

export interface MemberQuery {
  readonly sort?: MemberSort | undefined;
  readonly order?: Order | undefined;
  readonly role?: Role | undefined;
  readonly atRisk?: boolean | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface GraphNode {
  readonly account: string;
  readonly handle: string | null;
  readonly role: Role;
  readonly atRisk: boolean;
  readonly seed: boolean;
  readonly rank: number;
  readonly score: number;
  /** 0..1, laid out by the service. */
  readonly x: number;
  readonly y: number;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly kinds: readonly string[];
  readonly weight: number;
}

export interface NetworkGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
  readonly total: number;
}

export interface ExportReceipt {
  readonly id: string;
  /** Where it is fetched, once signed in. */
  readonly href: string;
}
