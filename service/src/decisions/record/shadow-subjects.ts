import type pg from 'pg';
import { decisions } from '../decide/outcome.ts';
import { KeyTable, uuidOf } from '../state/key-table.ts';

/** Subjects that are kept until they are written, and remembered so that each counts once a day. */
const most = 100_000;

interface Seen {
  readonly subject: string;
  readonly account: string | null;
  readonly kind: string;
  readonly level: number;
  readonly review: boolean;
}

/** Which subjects a shadow would have restricted or sent to a person: each once a day and version. */
export class ShadowSubjects {
  readonly #versions = new Map<number, { readonly seen: KeyTable; waiting: Seen[] }>();
  #day = 0;

  add(
    version: number,
    key: Uint8Array,
    words: Int32Array,
    one: Omit<Seen, 'subject'>,
    now: number,
  ): void {
    const day = Math.floor(now / 86_400_000);
    if (day !== this.#day) {
      this.#day = day;
      for (const [known, { waiting }] of this.#versions) {
        this.#versions.set(known, { seen: new KeyTable(), waiting });
      }
    }
    let own = this.#versions.get(version);
    if (!own) {
      own = { seen: new KeyTable(), waiting: [] };
      this.#versions.set(version, own);
    }
    if (own.seen.find(words) >= 0 || own.waiting.length >= most) return;
    own.seen.add(words);
    own.waiting.push({ ...one, subject: uuidOf(key) });
  }

  async flush({ pool }: { readonly pool: Pick<pg.Pool, 'query'> }, now: number): Promise<void> {
    for (const [version, own] of this.#versions) {
      const rows = own.waiting;
      if (rows.length === 0) continue;
      await pool.query(
        `INSERT INTO decisions.shadow_subject AS known
           (day, seen_at, policy_version, subject_key, account_key, kind, decision, review)
         SELECT $1, $2, $3, * FROM unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[],
           $8::boolean[]) AS one (subject, account, kind, decision, review)
         WHERE NOT EXISTS (
           SELECT FROM storage.tombstone WHERE tombstone.account IN (one.subject, one.account))
         ON CONFLICT (day, policy_version, subject_key) DO UPDATE
           SET review = known.review OR excluded.review`,
        [
          new Date(now),
          new Date(now),
          version,
          rows.map(({ subject }) => subject),
          rows.map(({ account }) => account),
          rows.map(({ kind }) => kind),
          rows.map(({ level }) => decisions[level]),
          rows.map(({ review }) => review),
        ],
      );
      own.waiting = own.waiting.slice(rows.length);
    }
  }
}
