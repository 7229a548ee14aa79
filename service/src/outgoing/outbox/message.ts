import type { Database } from '../../storage/index.ts';

/** One kind of message out; each is declared by the room that sends it. */
export interface OutboxKind<Payload extends object = object> {
  /** `room.noun`, such as `exchange.opinion`; never changed once released. */
  readonly name: string;
  /**
   * Delivers one message. It may come again after a crash, so whoever receives it gets it at least
   * once. Throw `Undeliverable` where trying again is of no use, `TryLater` where the receiver says
   * when; any other error is tried again with growing pauses.
   */
  send(payload: Payload, context: DeliveryContext): Promise<void>;
  /**
   * Delivers, all at once, those of some messages that need nothing outside the record; answers their
   * numbers. The others go through `send`, as all do where this throws. For kinds of which there are
   * many.
   */
  readonly sendTogether?: (
    messages: readonly Together<Payload>[],
    context: Omit<DeliveryContext, 'message'>,
  ) => Promise<ReadonlySet<number>>;
}

/** A message among several. */
export interface Together<Payload extends object> {
  readonly message: number;
  readonly payload: Payload;
}

/** What a delivery has at hand. */
export interface DeliveryContext {
  readonly database: Database;
  /** The message's number: the same at every attempt. */
  readonly message: number;
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of kinds mixes the payloads of all of them
export type AnyOutboxKind = OutboxKind<any>;

/** The receiver will never take this message: it goes to the dead letters at once. */
export class Undeliverable extends Error {
  override readonly name = 'Undeliverable';
}

/** The receiver asks for patience. */
export class TryLater extends Error {
  override readonly name = 'TryLater';
  /** Epoch milliseconds. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

/**
 * `waiting`: for its time, or for one before it of the same subject. `sent`: delivered. `dead`: given
 * up, it holds back what follows it until a person replays or discards it. `discarded`: by a person.
 */
export const messageStates = ['waiting', 'sent', 'dead', 'discarded'] as const;
export type MessageState = (typeof messageStates)[number];
