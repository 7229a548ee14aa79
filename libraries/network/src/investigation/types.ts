import type { AgeBand, RelationKind, Subject } from '@breakwater/activity';

/** What a member does in the network. */
export type Role = 'advertiser' | 'consumer' | 'aggregator' | 'backup' | 'bridge' | 'unknown';

/**
 * A subject by a number that the source gives it, 0 or more; it means nothing outside the source.
 * Sources number subjects as they meet them.
 */
export type Handle = number;

/** A standing relation, seen from one of its ends. */
export interface EvidenceRelation {
  readonly kind: RelationKind;
  /**
   * `out`: the subject is the source; `in`: the target; `via`: the relation is about a post of which
   * the subject is the author.
   */
  readonly direction: 'out' | 'in' | 'via';
  /**
   * The other end: for `out` relations about a post the post's author, for a named handle the account
   * that bears it. Relations whose other end is not known this way are left out.
   */
  readonly other: Handle;
  /** How many posts or times, where the source knows; 1 at least. */
  readonly count: number;
}

/** The relations of one subject. */
export interface SubjectEvidence {
  /** All that stand, also those that are not listed. */
  readonly degree: number;
  /** Without those of a direction in which there are more than the cap. */
  readonly relations: readonly EvidenceRelation[];
}

/** What the record knows of an account beside its relations. */
export interface AccountFacts {
  readonly account: string;
  readonly handle?: string;
  readonly name?: string;
  readonly ageBand?: AgeBand;
  /** Milliseconds since 1970. */
  readonly createdAt?: number;
  /** Deleted by the platform. */
  readonly removed: boolean;
  /** Accounts that follow it. */
  readonly followers: number;
  readonly posts?: number;
}

/**
 * Where evidence comes from: the record, or a world in memory. Asked in waves, so that a source
 * across a network answers many subjects at once; answers stand in the order of the question.
 */
export interface EvidenceSource {
  /** Accounts on the platform, where known: a rank is judged against it. */
  readonly accounts: number;
  find(accounts: readonly string[]): Promise<readonly (Handle | undefined)[]>;
  relationsOf(
    subjects: readonly Handle[],
    options: EvidenceOptions,
  ): Promise<readonly SubjectEvidence[]>;
  /** How many relations each subject has; may stop counting a little above the cap. */
  degreesOf(subjects: readonly Handle[], options: EvidenceOptions): Promise<readonly number[]>;
  subjectsOf(subjects: readonly Handle[]): Promise<readonly Subject[]>;
  factsOf(accounts: readonly Handle[]): Promise<readonly AccountFacts[]>;
}

export interface EvidenceOptions {
  readonly cap: number;
  readonly kinds: readonly RelationKind[];
}

export interface InvestigationOptions {
  /** Relations to go by; all unless told. */
  readonly relations?: readonly RelationKind[];
  /** The highest-ranked accounts, this many, instead of the cut. */
  readonly limit?: number;
  /** No network is larger; 5,000 unless told. */
  readonly maximumMembers?: number;
}

/** A kind of evidence: a relation, or what was concluded from several. */
export type EvidenceKind = RelationKind | 'seed' | 'person';

/** One reason why an account is a member, in plain words. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** "follows 6 members"; "shares a payment handle with 2 members". */
  readonly text: string;
  /** How much it tells, in bits. */
  readonly weight: number;
  /** Members, or what is shared with them. */
  readonly subjects: readonly Subject[];
  readonly count: number;
}

/** Why an account is held to be at risk: its own stated age, or that of another account of the person. */
export type AtRiskBasis = 'age-stated' | 'same-person';

export interface Member {
  readonly account: string;
  /** From 1. */
  readonly rank: number;
  /** 0..1. */
  readonly score: number;
  readonly role: Role;
  readonly atRisk: boolean;
  readonly atRiskBasis?: AtRiskBasis;
  readonly seed: boolean;
  /** Members of one person share it. */
  readonly person?: string;
  /** How sure it is that they are one person, 0..1. */
  readonly personConfidence?: number;
  /** Most telling first. */
  readonly evidence: readonly Evidence[];
  readonly facts: AccountFacts;
}

/** What joins two members. */
export interface MemberEdge {
  readonly source: string;
  readonly target: string;
  readonly kinds: readonly RelationKind[];
  readonly weight: number;
}

/** Where the network ends, and why there. */
export interface Cut {
  readonly size: number;
  readonly text: string;
}

export interface Investigation {
  readonly found: boolean;
  /** Why there is no network; empty where there is one. */
  readonly reason: string;
  readonly seeds: readonly string[];
  readonly members: readonly Member[];
  readonly edges: readonly MemberEdge[];
  readonly cut: Cut;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

/** Called now and then; `done` of `total` in the phase's own unit. */
export type InvestigationProgress = (phase: string, done: number, total: number) => void;
