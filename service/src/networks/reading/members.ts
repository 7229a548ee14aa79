import type { Member, MemberEdge, Role } from '@breakwater/network';
import { sql } from 'kysely';
import type { Database } from '../../storage/index.ts';

export interface MemberRow {
  readonly account_key: string;
  readonly account: string;
  readonly rank: number;
  readonly score: number;
  readonly role: Role;
  readonly at_risk: boolean;
  readonly seed: boolean;
  readonly handle: string | null;
  readonly followers: number;
  readonly x: number;
  readonly y: number;
  readonly content: Member;
}

type StoredRow = Omit<MemberRow, 'content'> & { readonly content: string };

function toMember({ content, ...row }: StoredRow): MemberRow {
  return { ...row, content: JSON.parse(content) };
}

export interface MemberQuery {
  readonly sort: 'rank' | 'score' | 'followers';
  readonly order: 'asc' | 'desc';
  readonly role: string | null;
  readonly atRisk: boolean | null;
  /** Part of the id or handle. */
  readonly q: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** A page of a network's members, and how many there are in all. */
export async function membersOf(
  { kysely }: Pick<Database, 'kysely'>,
  network: string,
  { sort, order, role, atRisk, q, offset, limit }: MemberQuery,
): Promise<{ rows: MemberRow[]; total: number }> {
  const wanted = sql`network_id = ${network}
    AND (${role}::text IS NULL OR role = ${role})
    AND (${atRisk}::boolean IS NULL OR at_risk = ${atRisk})
    AND (${q}::text IS NULL OR strpos(lower(account), lower(${q})) > 0
      OR strpos(coalesce(handle, ''), lower(${q})) > 0)`;
  const { rows } = await sql<StoredRow>`SELECT * FROM networks.member WHERE ${wanted}
    ORDER BY ${sql.ref(sort)} ${sql.raw(order === 'desc' ? 'DESC' : 'ASC')}, rank
    OFFSET ${offset} LIMIT ${limit}`.execute(kysely);
  const counted = await sql<{ total: number }>`
    SELECT count(*)::integer AS total FROM networks.member WHERE ${wanted}`.execute(kysely);
  return { rows: rows.map(toMember), total: counted.rows[0].total };
}

/** All members, in rank order. */
export async function allMembersOf(
  { kysely }: Pick<Database, 'kysely'>,
  network: string,
): Promise<MemberRow[]> {
  const { rows } = await sql<StoredRow>`SELECT * FROM networks.member
    WHERE network_id = ${network} ORDER BY rank`.execute(kysely);
  return rows.map(toMember);
}

export type DrawnMember = Omit<MemberRow, 'content'>;

/** The highest-ranked members, or a member and its heaviest neighbours, with their places. */
export async function drawnMembersOf(
  { kysely }: Pick<Database, 'kysely'>,
  network: string,
  { around, limit }: { readonly around: string | null; readonly limit: number },
): Promise<{ rows: DrawnMember[]; total: number }> {
  const { rows } = await sql<DrawnMember & { total: number }>`
    SELECT account_key, account, rank, score, role, at_risk, seed, handle, followers, x, y,
      (SELECT count(*)::integer FROM networks.member WHERE network_id = ${network}) AS total
    FROM networks.member
    LEFT JOIN (
      SELECT other, max(weight) AS weight FROM (
        SELECT target_key AS other, weight FROM networks.edge
        WHERE network_id = ${network} AND source_key = ${around}
        UNION ALL
        SELECT source_key, weight FROM networks.edge
        WHERE network_id = ${network} AND target_key = ${around}
      ) tie GROUP BY other
    ) near ON near.other = account_key
    WHERE network_id = ${network}
      AND (${around}::uuid IS NULL OR account_key = ${around} OR near.other IS NOT NULL)
    ORDER BY coalesce(account_key = ${around}, false) DESC, near.weight DESC NULLS LAST, rank
    LIMIT ${limit}`.execute(kysely);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** One member. */
export async function memberOf(
  { kysely }: Pick<Database, 'kysely'>,
  network: string,
  key: string,
): Promise<MemberRow | undefined> {
  const { rows } = await sql<StoredRow>`SELECT * FROM networks.member
    WHERE network_id = ${network} AND account_key = ${key}`.execute(kysely);
  return rows[0] && toMember(rows[0]);
}

export interface Neighbour {
  readonly account: string;
  readonly role: Role;
  readonly atRisk: boolean;
  readonly kinds: string[];
  readonly weight: number;
}

/** What joins a member to others, heaviest first. */
export async function neighboursOf(
  { kysely }: Pick<Database, 'kysely'>,
  network: string,
  key: string,
  limit: number,
): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    SELECT member.account, member.role, member.at_risk AS "atRisk", tie.kinds, tie.weight
    FROM (
      SELECT target_key AS other, kinds, weight FROM networks.edge
      WHERE network_id = ${network} AND source_key = ${key}
      UNION ALL
      SELECT source_key, kinds, weight FROM networks.edge
      WHERE network_id = ${network} AND target_key = ${key}
    ) tie
    JOIN networks.member ON member.network_id = ${network} AND account_key = tie.other
    ORDER BY tie.weight DESC, member.rank LIMIT ${limit}`.execute(kysely);
  return rows;
}

/** The edges among some members, by account. */
export async function edgesAmong(
  { kysely }: Pick<Database, 'kysely'>,
  network: string,
  keys: readonly string[],
): Promise<MemberEdge[]> {
  const { rows } = await sql<MemberEdge>`
    SELECT a.account AS source, b.account AS target, edge.kinds, edge.weight
    FROM networks.edge
    JOIN networks.member a ON a.network_id = edge.network_id AND a.account_key = source_key
    JOIN networks.member b ON b.network_id = edge.network_id AND b.account_key = target_key
    WHERE edge.network_id = ${network}
      AND source_key = ANY (${keys}::uuid[]) AND target_key = ANY (${keys}::uuid[])
    ORDER BY edge.weight DESC, source, target`.execute(kysely);
  return rows;
}

/** A member as it is answered, without the subjects of its evidence. */
export function memberAnswer(row: MemberRow) {
  const { content } = row;
  return {
    account: row.account,
    handle: row.handle,
    name: content.facts.name ?? null,
    rank: row.rank,
    score: row.score,
    role: row.role,
    atRisk: row.at_risk,
    atRiskBasis: content.atRiskBasis ?? null,
    seed: row.seed,
    person: content.person ?? null,
    personConfidence: content.personConfidence ?? null,
    followers: row.followers,
    createdAt:
      content.facts.createdAt === undefined
        ? null
        : new Date(content.facts.createdAt).toISOString(),
    removed: content.facts.removed,
    evidence: content.evidence.map(({ kind, text, weight, count }) => ({
      kind,
      text,
      weight,
      count,
    })),
  };
}
