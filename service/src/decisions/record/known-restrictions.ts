import type { Reason } from '../decide/outcome.ts';
import { KeyTable, uuidOf } from '../state/key-table.ts';
import { type Grounds, groundsDigest, groundsText } from './restriction.ts';

/** Restrictions on the same grounds: which subjects, and how often since the last count. */
class SameGrounds {
  readonly digest: string;
  readonly subjects = new KeyTable(16);
  times = new Uint32Array(16);
  /** Subjects whose first record is still being written. */
  readonly writing = new Map<number, Promise<void>>();
  /** Subjects whose record could not be written. */
  readonly failed = new Set<number>();

  constructor(digest: string) {
    this.digest = digest;
  }

  add(words: Int32Array): number {
    const number = this.subjects.add(words);
    if (number >= this.times.length) {
      const larger = new Uint32Array(this.times.length * 2);
      larger.set(this.times);
      this.times = larger;
    }
    return number;
  }
}

/** How often a restriction that is written down was met again. */
export interface Met {
  readonly subject: string;
  readonly digest: string;
  readonly times: number;
}

/** Subjects that are remembered, all grounds together; then it begins anew. */
const most = 1_000_000;

/**
 * The restrictions that this process has written down: of one that is known, only the count grows, so
 * that an answer waits for the record only where a restriction is new for its subject, surface and
 * version. What is forgotten is written again, which adds to the count of its row.
 */
export class KnownRestrictions {
  #grounds = new Map<string, SameGrounds>();
  #size = 0;
  readonly #cache: (Grounds & { readonly same: SameGrounds })[] = [];

  /**
   * Notes a restriction. What it answers is to be waited for: undefined where it is written down
   * already; otherwise `begin` is asked to write it, once for all who ask meanwhile. One that could
   * not be written is new again.
   */
  note(
    words: Int32Array,
    grounds: Grounds,
    begin: (digest: string) => Promise<void>,
  ): Promise<void> | undefined {
    const same = this.#same(grounds);
    const number = same.subjects.find(words);
    if (number >= 0 && !same.failed.has(number)) {
      same.times[number] = (same.times[number] as number) + 1;
      return same.writing.get(number);
    }
    const added = same.add(words);
    this.#size += 1;
    same.failed.delete(added);
    const written = begin(same.digest);
    same.writing.set(added, written);
    written.then(
      () => same.writing.delete(added),
      () => {
        same.writing.delete(added);
        same.failed.add(added);
      },
    );
    return written;
  }

  /** Takes what was met again since the last time. */
  takeMet(): Met[] {
    const met: Met[] = [];
    const bytes = new Uint8Array(16);
    for (const { digest, subjects, times } of this.#grounds.values()) {
      for (let number = 0; number < subjects.size; number += 1) {
        if (times[number] === 0) continue;
        subjects.write(number, bytes);
        met.push({ subject: uuidOf(bytes), digest, times: times[number] as number });
        times[number] = 0;
      }
    }
    if (this.#size > most) this.forget();
    return met;
  }

  /** Begins anew. */
  forget(): void {
    this.#grounds = new Map();
    this.#cache.length = 0;
    this.#size = 0;
  }

  #same(grounds: Grounds): SameGrounds {
    // Most requests after one another come on few grounds.
    for (const known of this.#cache) {
      if (
        known.version === grounds.version &&
        known.surface === grounds.surface &&
        known.level === grounds.level &&
        sameReasons(known.reasons, grounds.reasons)
      ) {
        return known.same;
      }
    }
    const text = groundsText(grounds);
    let same = this.#grounds.get(text);
    if (!same) {
      same = new SameGrounds(groundsDigest(text));
      this.#grounds.set(text, same);
    }
    this.#cache.unshift({ ...grounds, same });
    if (this.#cache.length > 16) this.#cache.length = 16;
    return same;
  }
}

function sameReasons(a: readonly Reason[], b: readonly Reason[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every(({ code, id }, at) => code === b[at]?.code && id === b[at]?.id);
}
