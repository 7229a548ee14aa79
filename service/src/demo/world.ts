import type { SimulationOptions } from '@breakwater/simulator';
import { sql } from 'kysely';
import type { Database } from '../storage/index.ts';

/** The synthetic world that a demo database holds. */
export interface DemoWorld {
  readonly options: SimulationOptions;
  /** Advertisers of one network, to begin an investigation with. */
  readonly seeds: readonly string[];
  /** null while it is being filled. */
  readonly filledAt: Date | null;
}

export async function demoWorld(
  database: Pick<Database, 'kysely'>,
): Promise<DemoWorld | undefined> {
  const { rows } = await sql<DemoWorld>`
    SELECT options, seeds, filled_at AS "filledAt" FROM demo.world`.execute(database.kysely);
  return rows[0];
}

/** Whether everything in this database is invented. */
export async function isSynthetic(database: Pick<Database, 'kysely'>): Promise<boolean> {
  return (await demoWorld(database)) !== undefined;
}
