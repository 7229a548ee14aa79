import type { SubjectKeys } from '../../storage/index.ts';
import { type Hash64, sipHash, word } from './sip-hash.ts';

/**
 * Makes the keys of activity ids: 64 bits each, under a key that follows from the installation's.
 * An id counts once for its actor, whose own key of 128 bits stands beside it, so that two ids meet
 * by chance only within one actor: of a million ids, once in some 40 million actors.
 */
export class ActivityKeys {
  readonly #key: Int32Array;
  #message = Buffer.alloc(256);

  constructor(keys: SubjectKeys) {
    const bytes = keys.bytes('activity', '');
    this.#key = Int32Array.from([0, 4, 8, 12], (at) => word(bytes, at));
  }

  /** @param id as `readActivity` lets it pass: well formed */
  hash(id: string, into: Hash64): void {
    const most = id.length * 3 + 8;
    if (most > this.#message.length) this.#message = Buffer.alloc(most * 2);
    sipHash(this.#key, this.#message, this.#write(id), into);
  }

  /** UTF-8, without a call while the text is ASCII. */
  #write(id: string): number {
    const message = this.#message;
    for (let index = 0; index < id.length; index += 1) {
      const unit = id.charCodeAt(index);
      if (unit > 0x7f) return message.write(id, 0, 'utf8');
      message[index] = unit;
    }
    return id.length;
  }
}
