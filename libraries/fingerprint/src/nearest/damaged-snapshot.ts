/** A snapshot that cannot be loaded; the message says why, and what to do. */
export class DamagedSnapshot extends Error {
  override readonly name = 'DamagedSnapshot';

  constructor(reason: string) {
    super(`the snapshot of the index ${reason}. Build the index anew from its hashes.`);
  }
}
