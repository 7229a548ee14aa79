import type { RelationKind } from '@breakwater/activity';
import type { Database } from '../../storage/index.ts';
import { relationKindCodes, relationKindOf } from '../kinds.ts';

/** A standing relation, seen from one of its ends. */
export interface StandingRelation {
  readonly kind: RelationKind;
  /**
   * `out`: the subject is the source; `in`: it is the target; `via`: the relation is about a post
   * of which the subject is the author.
   */
  readonly direction: 'out' | 'in' | 'via';
  /** Key of the subject at the other end. */
  readonly other: string;
  /** Of `out` relations about a post: key of the post's author, where known. */
  readonly via: string | null;
  /** Activities that asserted it. */
  readonly count: number;
}

/** The relations of one subject in one direction. */
export interface SubjectRelations {
  readonly key: string;
  readonly direction: StandingRelation['direction'];
  /** Number of relations; where it is over the cap, `cap + 1`. */
  readonly count: number;
  /** Empty where there are more than the cap. */
  readonly relations: readonly StandingRelation[];
}

export interface RelationsOptions {
  /** A subject with more relations than this, in one direction, answers only that. */
  readonly cap: number;
  /** All kinds unless told. */
  readonly kinds?: readonly RelationKind[];
  readonly directions?: readonly StandingRelation['direction'][];
}

const directions = ['out', 'in', 'via'] as const;

/**
 * The standing relations of many subjects at once: one query a direction. Subjects without any are
 * left out. A handle that a profile names is a subject of its own: see `accountsOfHandles`.
 *
 * Cost: an index probe a subject and direction, then an index entry a relation, at most `cap + 1`.
 *
 * @param keys as `database.subjectKey` makes them
 */
export async function relationsOf(
  database: Pick<Database, 'pool'>,
  keys: readonly string[],
  options: RelationsOptions,
): Promise<SubjectRelations[]> {
  const kinds = options.kinds ?? (Object.keys(relationKindCodes) as RelationKind[]);
  const codes = kinds.map((kind) => relationKindCodes[kind]);
  const asked = options.directions ?? directions;
  const answers = await Promise.all(
    asked.map(async (direction) => {
      const { rows } = await database.pool.query({
        text: statement(direction, kinds.includes('contact')),
        values: [keys, codes, options.cap + 1],
        rowMode: 'array',
      });
      return gather(rows as Row[], direction, options.cap);
    }),
  );
  return answers.flat();
}

type Row = [key: string, kind: number, other: string, via: string | null, count: number];

const ends = {
  out: { own: 'source_key', other: 'target_key', via: 'via_key' },
  in: { own: 'target_key', other: 'source_key', via: 'NULL::uuid' },
  via: { own: 'via_key', other: 'source_key', via: 'NULL::uuid' },
} as const;

/** The limits stand inside, so that a hub costs no more than the cap. */
function statement(direction: StandingRelation['direction'], contacts: boolean): string {
  const { own, other, via } = ends[direction];
  // Contacts have a table of their own; none is about a post.
  const withContacts =
    contacts && direction !== 'via'
      ? `UNION ALL
        (SELECT ${relationKindCodes.contact}::smallint, ${other}, NULL::uuid, count
         FROM intake.contact WHERE ${own} = asked.key LIMIT $3)`
      : '';
  return `
    SELECT asked.key, found.kind, found.other, found.via, found.count
    FROM unnest($1::uuid[]) AS asked (key)
    CROSS JOIN LATERAL (
      SELECT * FROM (
        (SELECT kind, ${other} AS other, ${via} AS via, count
         FROM intake.relation
         WHERE ${own} = asked.key AND kind = ANY ($2::smallint[]) AND standing
         LIMIT $3)
        ${withContacts}
      ) each
      LIMIT $3
    ) found`;
}

function gather(
  rows: readonly Row[],
  direction: StandingRelation['direction'],
  cap: number,
): SubjectRelations[] {
  const bySubject = new Map<string, StandingRelation[]>();
  for (const [key, kind, other, via, count] of rows) {
    const relation = { kind: relationKindOf(kind), direction, other, via, count };
    const relations = bySubject.get(key);
    if (relations) relations.push(relation);
    else bySubject.set(key, [relation]);
  }
  return Array.from(bySubject, ([key, relations]) => ({
    key,
    direction,
    count: relations.length,
    relations: relations.length > cap ? [] : relations,
  }));
}
