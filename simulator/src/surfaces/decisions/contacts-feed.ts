import { ContactKind, type LeftOut } from '../platform/contacts.ts';
import type { Platform } from '../platform/platform.ts';
import { type DecisionService, Unreachable } from './decision-service.ts';

const kinds = { view: ContactKind.view, follow: ContactKind.follow, like: ContactKind.like };
const limit = 5_000;

/** An interaction to leave out, or to take in again, as the feed tells it. */
interface Item {
  readonly type: keyof typeof kinds;
  readonly actor: string;
  readonly account: string;
  readonly leaveOut: boolean;
}

/** Leaves out of the recommender's contacts what the decision service names, as it is named. */
export class ContactsFeed {
  readonly #platform: Platform;
  readonly #service: DecisionService;
  readonly #interval: number;
  #cursor: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();
  #stopped = false;
  #read = 0;
  #problem: string | undefined;

  constructor(platform: Platform, service: DecisionService, interval = 1_000) {
    this.#platform = platform;
    this.#service = service;
    this.#interval = interval;
  }

  start(): void {
    this.#reading = this.#turn();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#reading;
  }

  status(): object {
    return { read: this.#read, problem: this.#problem ?? null };
  }

  async #turn(): Promise<void> {
    try {
      while (!this.#stopped && (await this.#readPage()) > 0);
      this.#problem = undefined;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      // What was left out stays so; the next turn goes on from the same place.
      this.#problem = error.message;
    }
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#reading = this.#turn();
    }, this.#interval);
  }

  /** Answers how many items there were. */
  async #readPage(): Promise<number> {
    const place = this.#cursor === undefined ? '' : `&cursor=${encodeURIComponent(this.#cursor)}`;
    const page = await this.#service.request(
      'GET',
      `/v1/decisions/contacts?limit=${limit}${place}`,
    );
    const { items, nextCursor } = (page ?? {}) as Record<string, unknown>;
    if (!Array.isArray(items) || typeof nextCursor !== 'string' || !items.every(isItem)) {
      throw new Unreachable('GET /v1/decisions/contacts: the answer is no page of contacts');
    }
    for (const item of items) this.#take(item);
    this.#read += items.length;
    this.#cursor = nextCursor;
    return items.length;
  }

  #take({ type, actor, account, leaveOut }: Item): void {
    const { people, contacts } = this.#platform;
    const pair: LeftOut = {
      actor: people.number(actor),
      subject: people.number(account),
      kind: kinds[type],
    };
    if (leaveOut) contacts.leaveOut(pair);
    else contacts.takeBack(pair);
  }
}

function isItem(value: unknown): value is Item {
  const { type, actor, account, leaveOut } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof type === 'string' &&
    Object.hasOwn(kinds, type) &&
    typeof actor === 'string' &&
    typeof account === 'string' &&
    typeof leaveOut === 'boolean'
  );
}
