import type { RelationKind } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';
import { relationKindCodes, relationKindOf } from '../kinds.ts';
import type { StandingRelation } from './relations-of.ts';

/** How many standing relations a subject has of one kind in one direction. */
export interface Degree {
  readonly key: string;
  readonly kind: RelationKind;
  readonly direction: StandingRelation['direction'];
  /** At most the cap. */
  readonly count: number;
}

const directions = ['out', 'in', 'via'] as const;
const columns = { out: 'source_key', in: 'target_key', via: 'via_key' } as const;

/**
 * Degrees of many subjects at once, by kind and direction; what a subject has none of is left out.
 * Cost: an index entry a relation counted, at most `cap` for each kind and direction of a subject.
 */
export async function degreesOf(
  database: Pick<Database, 'pool'>,
  keys: readonly string[],
  options: {
    readonly cap: number;
    readonly kinds?: readonly RelationKind[];
    readonly directions?: readonly StandingRelation['direction'][];
  },
): Promise<Degree[]> {
  const kinds = options.kinds ?? (Object.keys(relationKindCodes) as RelationKind[]);
  const codes = kinds.map((kind) => relationKindCodes[kind]);
  const answers = await Promise.all(
    (options.directions ?? directions).map(async (direction) => {
      const { rows } = await database.pool.query({
        name: `intake degrees ${direction}`,
        text: `
          SELECT asked.key, kind, counted.count::integer
          FROM unnest($1::uuid[]) AS asked (key)
          CROSS JOIN unnest($2::smallint[]) AS kind
          CROSS JOIN LATERAL (
            SELECT count(*) FROM (
              SELECT FROM intake.relation
              WHERE ${columns[direction]} = asked.key AND relation.kind = kind.kind AND standing
              LIMIT $3
            ) bounded
          ) counted
          WHERE counted.count > 0`,
        values: [keys, codes, options.cap],
        rowMode: 'array',
      });
      return (rows as [string, number, number][]).map(([key, kind, count]) => ({
        key,
        kind: relationKindOf(kind),
        direction,
        count,
      }));
    }),
  );
  return answers.flat();
}
