import { sql } from 'kysely';
import type { HmaContext } from './endpoint.ts';
import { HmaError } from './hma-error.ts';
import { type SignalType, signalTypes } from './signal-types.ts';

/** What stands of a signal type. New signals match at once, so this is also what is indexed. */
export interface SignalCount {
  readonly type: SignalType;
  readonly size: number;
}

/** Numbers of the types in `banks.standing`, a view that the banks publish. */
const codes: Readonly<Record<string, number>> = { pdq: 1, video_md5: 2 };

/**
 * Counts the signals of all types, or of one. Cost: one reading of what stands.
 *
 * @throws {HmaError} 400
 */
export async function countSignals(
  { database }: HmaContext,
  only: string | undefined,
): Promise<SignalCount[]> {
  const wanted = signalTypes.filter(({ name }) => only === undefined || name === only);
  if (wanted.length === 0) throw new HmaError(400, `No such signal type '${only}'`);
  const { rows } = await sql<{ type: number; size: number }>`
    SELECT type, count(*) AS size FROM banks.standing GROUP BY type`.execute(database.kysely);
  const sizes = new Map(rows.map(({ type, size }) => [type, size]));
  return wanted.map((type) => ({ type, size: sizes.get(codes[type.name]) ?? 0 }));
}
