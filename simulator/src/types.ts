/** The part an account plays in the trade (the same words as the service's). */
export type Role = 'advertiser' | 'consumer' | 'aggregator' | 'backup' | 'bridge';

/** What kind of account it is, whatever its role; `ordinary` for most, members of the trade included. */
export type Group =
  | 'ordinary'
  | 'celebrity'
  | 'bot'
  | 'journalist'
  | 'advocate'
  | 'support-group'
  | 'fan-club'
  | 'rescue'
  | 'craft-market'
  | 'charity'
  | 'second-account'
  | 'targeted';

export type AgeBand = 'under-13' | '13-15' | '16-17' | '18+';

/** One line of `truth.ndjson`. */
export interface Truth {
  readonly account: string;
  /** null: no member of the trade. */
  readonly role: Role | null;
  /** Accounts of one person share it. */
  readonly person: string;
  /** The network that the member belongs to; null for all others. */
  readonly network: string | null;
  /** The person is under 18, whether the platform knows it or not. */
  readonly atRisk: boolean;
  readonly group: Group;
}

/** One activity as a platform would send it: JSON of ActivityStreams 2.0, one line of `activities.ndjson`. */
export interface SimulatedActivity {
  readonly id: string;
  readonly type:
    | 'Create'
    | 'Update'
    | 'Delete'
    | 'Follow'
    | 'Like'
    | 'Announce'
    | 'Block'
    | 'Undo'
    | 'View'
    | 'Flag'
    | 'Search';
  /** Absent: an anonymous reporter (`Flag` only). */
  readonly actor?: string;
  readonly device?: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly published: string;
  readonly object?: unknown;
  readonly content?: string;
  readonly surface?: string;
}

export interface SimulationCounts {
  readonly accounts: number;
  readonly activities: number;
  readonly posts: number;
  readonly members: number;
  readonly byRole: Readonly<Record<Role, number>>;
}

export interface Simulation {
  /** In order of time. May be iterated more than once; each pass renders the same objects anew. */
  readonly activities: Iterable<SimulatedActivity>;
  /** One record an account, in the order of the (random) account ids. */
  readonly truth: Iterable<Truth>;
  readonly counts: SimulationCounts;
}

/** Called now and then while a world is made or written; `done` and `total` in the phase's own unit. */
export type Progress = (phase: string, done: number, total: number) => void;
