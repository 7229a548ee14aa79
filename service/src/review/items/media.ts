import { sql } from 'kysely';
import { type AskedMedium, matchMedia } from '../../banks/index.ts';
import { postsOf } from '../../intake/index.ts';
import type { Outcome, ReportRow } from '../../reports/index.ts';
import type { AnyKysely, Database } from '../../storage/index.ts';

/** A medium that an item is about, as far as it was told. The medium itself is never here. */
export interface ItemMedium {
  /** The platform's own name of it, else its most certain digest. */
  readonly id: string;
  readonly mediaType: string | null;
  /** Algorithm to lower-case hex. */
  readonly digests: Readonly<Record<string, string>>;
  readonly quality: number | null;
}

/** A medium that somebody decided before, this one or one so like it that it need not be seen again. */
export interface DecidedMedium {
  readonly decisionId: string;
  readonly outcome: Outcome;
  readonly severity: number;
  /** Bits of PDQ between the two; 0 where a digest is the same. */
  readonly distance: number;
}

const algorithms = ['sha256', 'sha1', 'md5', 'pdq'] as const;
const hex = { sha256: 64, sha1: 40, md5: 32, pdq: 64 } as const;

/** Media that reports name, and those of the posts that they name. One look-up for the posts. */
export async function mediaOf(
  database: Pick<Database, 'pool'>,
  reports: readonly ReportRow[],
): Promise<ItemMedium[]> {
  const posts = reports.flatMap((report) =>
    report.target_kind === 'post' ? [report.target_key] : [],
  );
  const attached = posts.length > 0 ? await postsOf(database, [...new Set(posts)]) : [];
  const media = [
    ...reports.flatMap(toldMedia),
    ...attached.flatMap(({ state }) => (state?.fields.media?.value ?? []).flatMap(attachedMedium)),
  ];
  return [...new Map(media.map((medium) => [medium.id, medium])).values()];
}

function attachedMedium(medium: {
  readonly id?: string;
  readonly mediaType?: string;
  readonly digest: Readonly<Record<string, string>>;
  readonly quality?: number;
}): ItemMedium[] {
  const { mediaType = null, quality = null } = medium;
  return named(medium.id, { mediaType, digests: readDigests(medium.digest), quality });
}

/** What a report tells in its details: `media`, a list, or `digests` of the medium it is about. */
function toldMedia(report: ReportRow): ItemMedium[] {
  const { details } = readObject(JSON.parse(report.content));
  const { media, digests } = readObject(details);
  const list = Array.isArray(media) ? media.map(readObject) : [];
  const own = report.target_kind === 'media' ? [{ id: report.target_id, digests }] : [];
  return [...own, ...list].flatMap((one: Record<string, unknown>) =>
    named(typeof one.id === 'string' ? one.id : undefined, {
      mediaType: typeof one.mediaType === 'string' ? one.mediaType : null,
      digests: readDigests(one.digests),
      quality: typeof one.quality === 'number' ? one.quality : null,
    }),
  );
}

function named(id: string | undefined, medium: Omit<ItemMedium, 'id'>): ItemMedium[] {
  const [digest] = digestNames(medium);
  const name = id ?? digest;
  return name === undefined ? [] : [{ id: name, ...medium }];
}

function readObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Digests that are what they say; others are left out. */
function readDigests(value: unknown): Record<string, string> {
  const told = readObject(value);
  return Object.fromEntries(
    algorithms.flatMap((algorithm) => {
      const digest = told[algorithm];
      return typeof digest === 'string' &&
        new RegExp(`^[0-9a-f]{${hex[algorithm]}}$`, 'i').test(digest)
        ? [[algorithm, digest.toLowerCase()]]
        : [];
    }),
  );
}

/** `algorithm:hex`, the most certain first. */
export function digestNames({ digests }: Pick<ItemMedium, 'digests'>): string[] {
  return algorithms.flatMap((algorithm) =>
    digests[algorithm] === undefined ? [] : [`${algorithm}:${digests[algorithm]}`],
  );
}

/** Of each medium, whether a bank knows it: then it is never shown. */
export async function knownMedia(
  database: Pick<Database, 'pool'>,
  media: readonly ItemMedium[],
  now: number,
): Promise<boolean[]> {
  const asked = media.map(
    ({ digests, quality }): AskedMedium =>
      algorithms.flatMap((type) => {
        const value = digests[type];
        return value === undefined ? [] : [{ type, value, ...(quality !== null && { quality }) }];
      }),
  );
  const matches = await matchMedia(database, asked, { now, coin: null });
  return matches.map((found) => found.some(({ standing }) => standing !== 'negative'));
}

/**
 * What people decided of each medium before, or of one within `distance` bits of it: the nearest, then
 * the latest. Cost: an index probe, and for pictures a look through those that were decided.
 */
export async function decidedMedia(
  { kysely }: { readonly kysely: AnyKysely },
  media: readonly ItemMedium[],
  distance: number,
): Promise<(DecidedMedium | null)[]> {
  return Promise.all(
    media.map(async (medium) => {
      const pdq = medium.digests.pdq === undefined ? null : pdqBits(medium.digests.pdq);
      const { rows } = await sql<DecidedMedium>`
        SELECT decision_id AS "decisionId", outcome, severity, distance FROM (
          SELECT *, CASE WHEN digests && ${digestNames(medium)}::text[] THEN 0
            ELSE bit_count(pdq # ${pdq}::bit(256))::integer END AS distance
          FROM review.seen_medium
        ) seen WHERE distance <= ${distance}
        ORDER BY distance, decided_at DESC LIMIT 1`.execute(kysely);
      return rows[0] ?? null;
    }),
  );
}

/** A PDQ as PostgreSQL's `bit(256)` takes it. */
export function pdqBits(digest: string): string {
  return Array.from(digest, (digit) =>
    Number.parseInt(digit, 16).toString(2).padStart(4, '0'),
  ).join('');
}
