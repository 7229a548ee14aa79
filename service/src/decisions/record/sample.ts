import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Database, sealing } from '../../storage/index.ts';
import type { Outcome } from '../decide/outcome.ts';
import type { CandidateKind, DecisionRequest, Viewer } from '../decide/request.ts';

type Source = { readonly pool: Pick<pg.Pool, 'query'> };
type Keys = Pick<Database, 'deriveKey'>;

const { seal, unseal } = sealing('decision samples');

/** A request of the sample: accounts and posts by their keys, the viewer by what decides alone. */
export interface SampledRequest {
  readonly surface: DecisionRequest['surface'];
  readonly feature?: string;
  readonly locale?: string;
  readonly query?: string;
  readonly viewer: Omit<Viewer, 'id'>;
  readonly candidates: readonly {
    readonly kind: CandidateKind;
    /** Key of an account or post; what a hashtag, link or term says. */
    readonly id: string;
    readonly text?: string;
    readonly author?: string;
    readonly level: number;
  }[];
}

/** A row of the sample, before it is written. */
export interface Sample {
  readonly id: string;
  readonly at: number;
  readonly viewerKey: string | undefined;
  readonly outcome: Outcome;
  readonly request: SampledRequest;
  readonly accounts: readonly string[];
}

/** What of a request goes into the sample. */
export function sampleOf(
  { subjectKey }: Pick<Database, 'subjectKey'>,
  request: DecisionRequest,
  outcome: Outcome,
  at: number,
): Sample {
  const { surface, feature, locale, query, candidates = [] } = request;
  const viewer = typeof request.viewer === 'string' ? { id: request.viewer } : request.viewer;
  const { id: viewerId, ...told } = viewer ?? {};
  const accounts = new Set<string>();
  const keyOf = (kind: string, id: string) => {
    const key = subjectKey(kind, id);
    if (kind === 'account') accounts.add(key);
    return key;
  };
  return {
    id: randomUUID(),
    at,
    viewerKey: viewerId === undefined ? undefined : subjectKey('account', viewerId),
    outcome,
    request: {
      surface,
      ...(feature !== undefined && { feature }),
      ...(locale !== undefined && { locale }),
      ...(query !== undefined && { query }),
      viewer: told,
      candidates: candidates.map(({ kind, id, text, author }, at) => ({
        kind,
        id: kind === 'account' || kind === 'post' ? keyOf(kind, id) : id,
        ...(text !== undefined && { text }),
        ...(author !== undefined && { author: keyOf('account', author) }),
        level: outcome.levels[at] as number,
      })),
    },
    accounts: [...accounts],
  };
}

/** Writes a sample: sealed, the viewer under the day's pseudonym. */
export async function writeSample(source: Source, keys: Keys, sample: Sample): Promise<void> {
  const { id, at, viewerKey, outcome, request, accounts } = sample;
  const salt = await saltOf(source, at);
  const viewer =
    viewerKey &&
    createHash('sha256')
      .update(salt)
      .update(Buffer.from(viewerKey.replaceAll('-', ''), 'hex'))
      .digest();
  await source.pool.query(
    `INSERT INTO decisions.sample
       (asked_at, id, viewer, policy_version, surface, decision, account_keys, content)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      new Date(at),
      id,
      viewer ?? null,
      outcome.policyVersion,
      request.surface,
      outcome.decision,
      accounts,
      seal(keys, id, Buffer.from(JSON.stringify(request))),
    ],
  );
}

/** The samples since a time, in order. */
export async function* samplesSince(
  { pool }: Source,
  keys: Keys,
  since: Date,
): AsyncGenerator<readonly SampledRequest[]> {
  const page = 500;
  for (let last = { at: since, id: '00000000-0000-0000-0000-000000000000' }; ; ) {
    const { rows } = await pool.query<{ at: Date; id: string; content: Buffer }>(
      `SELECT asked_at AS at, id, content FROM decisions.sample
       WHERE (asked_at, id) > ($1, $2) ORDER BY asked_at, id LIMIT $3`,
      [last.at, last.id, page],
    );
    if (rows.length > 0)
      yield rows.map(({ id, content }) => JSON.parse(unseal(keys, id, content).toString('utf8')));
    if (rows.length < page) return;
    last = rows[rows.length - 1];
  }
}

/** The salt of a day's pseudonyms: with it they go. */
async function saltOf({ pool }: Source, at: number): Promise<Buffer> {
  const day = new Date(at).toISOString().slice(0, 10);
  const { rows } = await pool.query<{ salt: Buffer }>(
    `WITH made AS (
       INSERT INTO decisions.salt (day, salt, made_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING salt
     )
     SELECT salt FROM made UNION ALL SELECT salt FROM decisions.salt WHERE day = $1`,
    [day, randomBytes(32), new Date(at)],
  );
  return rows[0]?.salt ?? saltOf({ pool }, at);
}
