import type { Surface } from '@breakwater/activity';
import { sql } from 'kysely';
import { audit } from '../../access/index.ts';
import type { Job } from '../../jobs/index.ts';
import type { Outgoing } from '../../outgoing/index.ts';
import type { Database } from '../../storage/index.ts';
import { decide } from '../decide/decide.ts';
import type { Candidate } from '../decide/request.ts';
import { decisionServiceOf } from '../node/service-of.ts';
import { type Adapter, adapterOf, probeSealing } from './adapters.ts';
import { askSurface, type ProbedSurface } from './ask-surface.ts';
import { closeLeak, keepLeak, openQuestions } from './leaks.ts';
import { probeQueue } from './probe-queue.ts';
import { type Question, questionsOf } from './questions.ts';
import { masked } from './spellings.ts';

const surfaceOf: Readonly<Record<ProbedSurface, Surface>> = {
  search: 'search',
  autocomplete: 'autocomplete',
  related: 'related',
  suggest: 'account-suggestion',
};

/**
 * Asks the surfaces of a platform for what the policy withholds, in many spellings. What is shown
 * although it is withheld is a leak; it is open until the same question shows nothing.
 */
export function probeJob(outgoing: Outgoing): Job<{ probe: string }> {
  return {
    ...probeQueue,
    retries: 1,
    async run({ probe }, { database, signal, log }) {
      const { rows } = await sql<{ adapter: string; turn: number }>`
        SELECT adapter, (SELECT count(*)::integer FROM decisions.probe AS other
          WHERE other.adapter = probe.adapter AND other.started_at < probe.started_at) AS turn
        FROM decisions.probe WHERE id = ${probe} AND state = 'running'`.execute(database.kysely);
      if (!rows[0]) return;
      const adapter = await adapterOf(database, rows[0].adapter);
      await run(database, outgoing, { probe, adapter, turn: rows[0].turn, signal, log });
    },
  };
}

interface Probing {
  readonly probe: string;
  readonly adapter: Adapter;
  readonly turn: number;
  readonly signal: AbortSignal;
  readonly log: (text: string) => void;
}

async function run(database: Database, outgoing: Outgoing, probing: Probing): Promise<void> {
  const { probe, adapter, turn, signal, log } = probing;
  const service = decisionServiceOf(database);
  service.start();
  await service.node.look();
  const { policy } = service.node.state;
  const { mostQuestions: most, account } = adapter;
  const again = (await openQuestions(database, adapter.name)).map(
    ({ digest, question }) =>
      JSON.parse(probeSealing.unseal(database, digest, question).toString('utf8')) as Question,
  );
  const questions = [...again, ...questionsOf(policy, { turn, most, account })];
  const seen = new Set<string>();
  let asked = 0;
  let unanswered = 0;
  let leaks = 0;
  let failure = '';
  for (const question of questions) {
    const digest = database.subjectKey('leak', JSON.stringify([adapter.name, question]));
    if (seen.has(digest)) continue;
    seen.add(digest);
    signal.throwIfAborted();
    asked += 1;
    try {
      const results = await askSurface(outgoing, adapter, question.surface, question.asked, signal);
      if (await judge(database, { adapter, question, digest, results, log })) leaks += 1;
    } catch (error) {
      signal.throwIfAborted();
      unanswered += 1;
      failure = (error as Error).message.slice(0, 500);
    }
  }
  const state = asked > 0 && unanswered === asked ? 'failed' : 'done';
  await sql`UPDATE decisions.probe SET state = ${state}, asked = ${asked},
    unanswered = ${unanswered}, leaks = ${leaks}, failure = ${failure || null},
    policy_version = ${policy.version}, finished_at = now() WHERE id = ${probe}`.execute(
    database.kysely,
  );
}

/** Whether a surface shows what it should not; opens or closes the leak. */
async function judge(
  database: Database,
  found: {
    readonly adapter: Adapter;
    readonly question: Question;
    readonly digest: string;
    readonly results: readonly Candidate[];
    readonly log: (text: string) => void;
  },
): Promise<boolean> {
  const { adapter, question, digest, results, log } = found;
  const { surface, asked, termId, variant } = question;
  const state = decisionServiceOf(database).node.refresh();
  const now = Date.now();
  const ofSurface = surfaceOf[surface];
  // What is typed is judged with the results where people search; elsewhere each result by itself.
  const outcome = decide(
    state,
    {
      surface: ofSurface,
      candidates: results,
      ...(surface === 'search' && { query: asked }),
      ...(surface === 'suggest' && { viewer: asked }),
    },
    now,
  );
  const shown = results.filter((_, at) => outcome.levels[at] === 2);
  const at = new Date(now);
  const isLeak = shown.length > 0;
  const isNew = await database.kysely.transaction().execute(async (transaction) => {
    if (!isLeak) {
      await closeLeak(transaction, digest, at);
      return false;
    }
    return keepLeak(
      transaction,
      {
        digest,
        adapter: adapter.name,
        surface: ofSurface,
        termId,
        variant,
        policyVersion: state.policy.version,
        question: probeSealing.seal(database, digest, Buffer.from(JSON.stringify(question))),
        evidence: shown
          .slice(0, 5)
          .map(({ kind, id, text }) => `${kind} ${masked(text ?? id)}`)
          .join('; '),
        results: shown.length,
      },
      at,
    );
  });
  if (isNew) {
    log(`decisions: ${ofSurface} of ${adapter.name} shows what is withheld (term ${termId})`);
    await audit(
      { database, now: () => now },
      {
        actor: { kind: 'system', name: 'probe' },
        action: 'decisions.find-leak',
        detail: { adapter: adapter.name, surface: ofSurface, term: termId, variant },
      },
    );
  }
  return isLeak;
}
