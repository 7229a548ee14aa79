import type { TestDatabase } from '../storage/testing.ts';
import { Intake, type IntakeOutcome } from './intake.ts';
import { usualLimits } from './read/blocks.ts';

/** The day on which everything in the tests is received. */
export const testNow = Date.UTC(2026, 5, 1, 12);

/** Takes text in as one source would send it, in blocks of few lines where wanted. */
export function take(
  intake: Intake,
  text: string | Uint8Array,
  lines = usualLimits.lines,
): Promise<IntakeOutcome> {
  return intake.receive({
    chunks: once(typeof text === 'string' ? Buffer.from(text) : text),
    format: 'activities',
    source: 'test.ndjson',
    limits: { ...usualLimits, lines },
    foreignFrom: Number.POSITIVE_INFINITY,
  });
}

export function testIntake(database: TestDatabase): Intake {
  return new Intake(database, () => testNow);
}

/** How many activities the log holds. */
export async function logged({ pool }: Pick<TestDatabase, 'pool'>): Promise<number> {
  const { rows } = await pool.query(
    'SELECT coalesce(sum(activities), 0)::integer AS n FROM intake.activity',
  );
  return rows[0].n;
}

/** Activities as NDJSON. */
export function ndjson(...activities: readonly object[]): string {
  return activities.map((activity) => `${JSON.stringify(activity)}\n`).join('');
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
