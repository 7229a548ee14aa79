import type { Static, TObject } from 'typebox';
import type { Outgoing } from '../../outgoing/index.ts';
import type { SharedType, Update } from './record.ts';

/** What a client has at hand. */
export interface Tools {
  readonly outgoing: Outgoing;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1, below 1. */
  readonly random: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** How often a request is made before the partner counts as out of reach; 5 unless told. */
  readonly attempts?: number;
  /** The folder in which plain files are looked for. */
  readonly files: string;
}

/** A record that cannot be read, as it came. */
export interface MalformedRecord {
  /** Its key, where that much can be read. */
  readonly key?: string;
  readonly reason: string;
  readonly content: string;
}

/** A page that cannot be read, after it was asked for more than once. */
export interface UnreadablePage {
  /** Where it was asked for; without secrets. */
  readonly place: string;
  readonly reason: string;
  readonly content: string;
}

/**
 * A step of a fetch. Its updates and its position are kept together: who begins again with the
 * position misses nothing, and may see some updates a second time.
 */
export interface Page<Position> {
  /** In their order: of one key the last one holds. */
  readonly updates: readonly Update[];
  readonly malformed: readonly MalformedRecord[];
  /** The page itself, where it cannot be read; `position` then stands before it. */
  readonly unreadable?: UnreadablePage;
  readonly position: Position;
}

/** What is sent back of an entry. */
export type OpinionKind = 'up-vote' | 'down-vote' | 'seen';

export interface OpinionToSend {
  readonly opinion: OpinionKind;
  /** As the record had it. */
  readonly handle: Readonly<Record<string, unknown>>;
  /** The fingerprint that the opinion is about. */
  readonly fingerprint: { readonly type: SharedType; readonly value: string };
  readonly tags: readonly string[];
}

/** A connection to one exchange. */
export interface Client<Position> {
  /**
   * Everything since a position, or everything where it is null, page after page; ends when there
   * is no more. After an unreadable page it goes on where the protocol tells what follows.
   *
   * @throws {PositionRefused} where the partner no longer knows the position.
   * @throws {PartnerFailure} where it does not answer, or not this client.
   */
  pages(position: Position | null): AsyncGenerator<Page<Position>>;
  /**
   * Sends an opinion; missing where the exchange takes none.
   *
   * @throws {Undeliverable} where it will never be taken.
   */
  sendOpinion?(opinion: OpinionToSend): Promise<void>;
}

/** One protocol. */
export interface Protocol<
  Config extends TObject = TObject,
  Credentials extends TObject = TObject,
  // biome-ignore lint/suspicious/noExplicitAny: a list of protocols mixes the positions of all
  Position = any,
> {
  readonly name: string;
  readonly title: string;
  readonly config: Config;
  /** Null where it takes none. */
  readonly credentials: Credentials | null;
  /** Each fetch gives the whole: what it does not name is gone. */
  readonly whole: boolean;
  /** What is wrong with settings that are each right by themselves; undefined where nothing is. */
  fault?(config: Static<Config>): string | undefined;
  /** Opinions that it takes. */
  readonly opinions: readonly OpinionKind[];
  /** Whether so much time went by that deletions may have been missed. */
  isStale(position: Position, now: number): boolean;
  /** Up to when the exchange was read, epoch milliseconds; null where it does not tell. */
  progress(position: Position): number | null;
  /** Reads a record that was set aside, as it was kept or as a person mended it. */
  readRecord(config: Static<Config>, content: string): Update | MalformedRecord | undefined;
  connect(config: Static<Config>, credentials: Static<Credentials>, tools: Tools): Client<Position>;
}
