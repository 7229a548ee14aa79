import type { PgBoss } from 'pg-boss';
import type { AnyKysely } from '../storage/index.ts';

/** The schema of pg-boss, which keeps its tables itself. */
export const jobsSchema = 'jobs';

/**
 * The started pg-boss of each open database. A transaction shares its dialect's adapter with the
 * `Kysely` that began it, and so finds the pg-boss of its own database.
 */
const bosses = new WeakMap<object, PgBoss>();

export function bossOf(kysely: AnyKysely): PgBoss | undefined {
  return bosses.get(kysely.getExecutor().adapter);
}

export function rememberBoss(kysely: AnyKysely, boss: PgBoss): void {
  bosses.set(kysely.getExecutor().adapter, boss);
}

export function forgetBoss(kysely: AnyKysely): void {
  bosses.delete(kysely.getExecutor().adapter);
}
