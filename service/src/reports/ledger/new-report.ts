import type { Channel, ReportClass, ReporterType, TargetKind } from '../classes.ts';

/** What is told of the one who reports. All of it is sealed in the record. */
export interface Reporter {
  /** Their account on the platform. */
  readonly account?: string;
  readonly name?: string;
  /** Where answers go. */
  readonly email?: string;
}

/** A report at the door, whatever the way it came by. */
export interface NewReport {
  readonly channel: Channel;
  /** Of the program that sent it; empty where it does not say. */
  readonly clientVersion: string;
  /** BCP 47, lower case, such as `en` or `pt-br`; empty where unknown. */
  readonly language: string;
  /** Who vouches for the key: `key:ID`, `mail:ADDRESS`, `page`; its idempotency keys are its own. */
  readonly source: string;
  /** The same source's same key is the same report. */
  readonly key: string;
  readonly reporterType: ReporterType;
  /** A trusted flagger's report speaks for a child; of others, their type tells. */
  readonly forChild?: boolean;
  /** Missing: anonymous. */
  readonly reporter?: Reporter;
  /** Key of the reporter's account, where the record of activities knows that alone. */
  readonly reporterKey?: string;
  /** Account of a trusted flagger or hotline. */
  readonly flagger?: string;
  readonly target: {
    readonly kind: TargetKind;
    readonly id: string;
    /** Account that the target is of, where the reporter says so. */
    readonly account?: string;
  };
  readonly class: ReportClass;
  readonly dangerNow: boolean;
  /** 0 (unknown) to 4. */
  readonly severity: number;
  /** What was said, and all that came with it. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What came, byte for byte, as far as it is at hand: its digest is taken. */
  readonly evidence: Uint8Array | string;
  /** Id of the canary that it is: it is never counted, and no person sees it. */
  readonly canary?: string | undefined;
  /** Epoch milliseconds; the time of receipt, never the sender's. */
  readonly receivedAt: number;
}

/** What became of a report at the door. */
export interface Receipt {
  readonly id: string;
  /** The key came before, with the same report. */
  readonly repeated: boolean;
}
