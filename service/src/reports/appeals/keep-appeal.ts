import { sql } from 'kysely';
import type { AnyTransaction } from '../../storage/index.ts';

/** An appeal as it came in. */
export interface NewAppeal {
  /** The same again is the same appeal. */
  readonly id: string;
  readonly origin: 'coop' | 'form' | 'mail';
  /** The platform's own name of it. */
  readonly platformId?: string;
  readonly appellant: 'acted-on' | 'reporter';
  /** Key of the account that it is about. */
  readonly account?: string | null;
  readonly report?: string;
  readonly work?: string | null;
  /** Who sent it and is to be answered there: sealed for this appeal. */
  readonly sender?: Buffer | undefined;
  readonly content: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** Keeps an appeal for the room that reviews; answers whether it is new. */
export async function keepAppeal(transaction: AnyTransaction, appeal: NewAppeal): Promise<boolean> {
  const { numAffectedRows } = await sql`
    INSERT INTO reports.appeal (id, received_at, origin, platform_id, appellant, account_key,
      report_id, work_id, sender, content)
    VALUES (${appeal.id}, ${appeal.at}, ${appeal.origin}, ${storable(appeal.platformId)},
      ${appeal.appellant}, ${appeal.account ?? null}, ${appeal.report ?? null},
      ${appeal.work ?? null}, ${appeal.sender ?? null}, ${JSON.stringify(appeal.content)})
    ON CONFLICT (id) DO NOTHING`.execute(transaction);
  return numAffectedRows === 1n;
}

function storable(text: string | undefined): string | null {
  return text?.toWellFormed().replaceAll('\0', '\u{fffd}') ?? null;
}
