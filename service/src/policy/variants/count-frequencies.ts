import { sql } from 'kysely';
import { postsFrom } from '../../intake/index.ts';
import type { Database } from '../../storage/index.ts';
import { compilePolicy } from '../compile/compile-policy.ts';
import type { PolicyDocument } from '../document/policy-document.ts';

/** Ordinary texts that are looked at. */
const mostTexts = 20_000;

/**
 * Counts how often each term of a version stands in texts of the platform, a random sample of them: what
 * flags much of them by itself is named to the policy lead. Hints do not count, they flag nothing.
 */
export async function countFrequencies(
  database: Database,
  { version, document }: { readonly version: number; readonly document: PolicyDocument },
  { from, at }: { readonly from: string; readonly at: Date },
): Promise<void> {
  const { judgeText } = compilePolicy(document, version);
  const hits = new Map(document.terms.map(({ id }) => [id, 0]));
  if (hits.size === 0) return;
  let texts = 0;
  for await (const posts of postsFrom(database, from, mostTexts)) {
    for (const { content } of posts) {
      texts += 1;
      const found = judgeText(content).matches.filter(({ tier }) => tier !== 'hint');
      for (const id of new Set(found.map(({ termId }) => termId))) {
        const before = hits.get(id);
        if (before !== undefined) hits.set(id, before + 1);
      }
    }
  }
  await sql`INSERT INTO policy.term_frequency (version, term_id, texts, hits, counted_at)
    SELECT ${version}::integer, id, ${texts}::integer, hits, ${at}::timestamptz
    FROM unnest(${[...hits.keys()]}::text[], ${[...hits.values()]}::integer[]) AS told (id, hits)
    ON CONFLICT (version, term_id) DO UPDATE SET texts = excluded.texts, hits = excluded.hits,
      counted_at = excluded.counted_at`.execute(database.kysely);
}
