import { HashIndex } from '@breakwater/fingerprint';
import type { Database } from '../../storage/index.ts';
import { vpdqFramesOf } from '../fingerprints.ts';
import { extentOf, goneSince, greatestDistance, imagesIn, videosIn } from './follow.ts';
import { FrameIndex } from './frame-index.ts';

type Source = Pick<Database, 'pool'>;

/**
 * The perceptual fingerprints of all banks, in the memory of this process. It holds every one that
 * stands, and may hold some that no longer do: what is found is looked up in the record, which
 * decides. So it needs to be told of additions alone, and of those before anybody searches.
 */
export class BankIndex {
  readonly #source: Source;
  readonly #images = new HashIndex();
  readonly #videos = new FrameIndex();
  #change = 0;
  #fingerprint = 0;
  #distance = 0;
  #folding = false;
  #loaded = false;
  #running: Promise<void> | undefined;
  #waiting: Promise<void> | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Whether the banks were read once, and matches need not wait for that. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Fingerprints of images, and of videos. */
  get sizes(): { readonly pdq: number; readonly vpdq: number } {
    return { pdq: this.#images.size, vpdq: this.#videos.size };
  }

  /**
   * Reads what was committed before this call, by any process: one look at a number where nothing
   * was. Calls at the same time share it.
   */
  catchUp(): Promise<void> {
    // What runs now may have looked before the caller's commit.
    this.#waiting ??= (this.#running ?? Promise.resolve()).then(
      () => this.#begin(),
      () => this.#begin(),
    );
    return this.#waiting;
  }

  /** Ids of fingerprints within the greatest distance that any bank allows, each with its own. */
  images(hash: Uint8Array): { readonly id: number; readonly distance: number }[] {
    return this.#images.search(hash, this.#distance);
  }

  /** Ids of fingerprints of videos that have a frame like one of these. */
  videos(frames: readonly Uint8Array[]): Set<number> {
    return this.#videos.search(frames);
  }

  /** Lets go of fingerprints that no longer stand. */
  forget(ids: Iterable<number>): void {
    for (const id of ids) {
      this.#images.remove(id);
      this.#videos.remove(id);
    }
  }

  #begin(): Promise<void> {
    this.#waiting = undefined;
    this.#running = this.#follow().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #follow(): Promise<void> {
    const { change, fingerprint } = await extentOf(this.#source);
    if (change !== this.#change) await this.#read(change, fingerprint);
    this.#loaded = true;
  }

  async #read(change: number, fingerprint: number): Promise<void> {
    const span = { after: this.#fingerprint, upTo: fingerprint };
    for await (const { id, hash } of imagesIn(this.#source, span)) this.#images.add(id, hash);
    for await (const { id, value } of videosIn(this.#source, span)) {
      this.#videos.add(id, vpdqFramesOf(value));
    }
    this.#fingerprint = fingerprint;
    this.forget(await goneSince(this.#source, this.#change));
    this.#distance = await greatestDistance(this.#source);
    this.#change = change;
    this.#fold();
  }

  /** Folds what is new into what stands, a millisecond at a time; searches go on between. */
  #fold(): void {
    if (this.#folding) return;
    this.#folding = true;
    const step = () => {
      this.#folding = false;
      // Where memory ends, all stays as it was, and the next change tries again.
      if (attempt(() => [this.#images, this.#videos].some((index) => index.compactStep()))) {
        this.#folding = true;
        setImmediate(step).unref();
      }
    };
    setImmediate(step).unref();
  }
}

function attempt(work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const indexes = new WeakMap<object, BankIndex>();

/** Loads the banks into the memory of this process, so that the first match need not wait. */
export function loadBanks(database: Source): Promise<void> {
  return bankIndexOf(database).catchUp();
}

/** Whether they are there; a load goes on, or begins anew where one failed. */
export function banksLoaded(database: Source): boolean {
  const index = bankIndexOf(database);
  // Whoever asks again hears how it went.
  if (!index.loaded) index.catchUp().catch(() => {});
  return index.loaded;
}

/** The index of a database, one a process; it is loaded by its first `catchUp`. */
export function bankIndexOf(database: Source): BankIndex {
  const known = indexes.get(database.pool);
  if (known) return known;
  const index = new BankIndex(database);
  indexes.set(database.pool, index);
  return index;
}
