import type { MalformedRecord, Page, UnreadablePage } from '../clients/client.ts';
import type { SharedRecord } from '../clients/record.ts';
import type { Keeper, Stored } from '../run/fetch-all.ts';

interface Kept {
  readonly record: SharedRecord;
  readonly generation: number;
}

/** Keeps what a fetch brings in memory, for tests of clients alone. */
export class MemoryKeeper<Position> implements Keeper<Position> {
  stored: Stored<Position> = { position: null, generation: 0, swept: 0 };
  readonly records = new Map<string, Kept>();
  readonly malformed: MalformedRecord[] = [];
  readonly unreadable: UnreadablePage[] = [];

  async begin(generation: number): Promise<void> {
    this.stored = { ...this.stored, position: null, generation };
  }

  async keep(page: Page<Position>, generation: number, position: Position | undefined) {
    for (const { key, record } of page.updates) {
      if (record) this.records.set(key, { record, generation });
      else this.records.delete(key);
    }
    this.malformed.push(...page.malformed);
    if (page.unreadable) this.unreadable.push(page.unreadable);
    // As it would come back from the database.
    if (position !== undefined) {
      this.stored = { ...this.stored, position: JSON.parse(JSON.stringify(position)) };
    }
  }

  async complete(generation: number): Promise<void> {
    for (const [key, one] of this.records) {
      if (one.generation < generation) this.records.delete(key);
    }
    this.stored = { ...this.stored, swept: generation };
  }

  /** `type:value` of everything that is held. */
  held(): string[] {
    return this.records
      .values()
      .flatMap(({ record }) => record.fingerprints.map(({ type, value }) => `${type}:${value}`))
      .toArray()
      .sort();
  }
}
