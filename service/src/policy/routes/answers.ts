import type { Static } from 'typebox';
import { backtestOf } from '../change/backtest.ts';
import { editsOf, eventsOf, type Proposal, proposalOf } from '../change/proposal.ts';
import { finder } from '../items/items.ts';
import { frequenciesOf } from '../variants/frequencies.ts';
import { type RunningSince, runningSince } from '../versions/running.ts';
import { documentOf, type PolicySource, type VersionHead } from '../versions/versions.ts';
import type {
  FullProposalSchema,
  ProposalSchema,
  RunningSchema,
  VersionHeadSchema,
} from './schemas.ts';

const text = (at: Date | null): string | null => at?.toISOString() ?? null;

export function proposalAnswer(proposal: Proposal, running: number): Static<typeof ProposalSchema> {
  const { editCount, contributors, ...told } = proposal;
  return {
    ...told,
    contributors: [...contributors],
    baseMoved:
      ['draft', 'shadow', 'approved'].includes(proposal.state) && proposal.baseVersion !== running,
    edits: editCount,
    shadowSince: text(proposal.shadowSince),
    shadowUntil: text(proposal.shadowUntil),
    expiresAt: text(proposal.expiresAt),
    approvedAt: text(proposal.approvedAt),
    effectSince: text(proposal.effectSince),
    createdAt: proposal.createdAt.toISOString(),
    changedAt: proposal.changedAt.toISOString(),
  };
}

/** A change with its edits beside what its base had. */
export async function fullProposalAnswer(
  source: PolicySource,
  id: string,
): Promise<Static<typeof FullProposalSchema>> {
  const proposal = await proposalOf(source.kysely, id);
  const [edits, base, { version: running }, events, backtest] = await Promise.all([
    editsOf(source, id),
    documentOf(source, proposal.baseVersion),
    runningSince(source),
    eventsOf(source.kysely, id),
    backtestOf(source.kysely, id),
  ]);
  const before = finder(base);
  return {
    ...proposalAnswer(proposal, running),
    changes: edits.map(({ section, id: item, value }) => ({
      section,
      id: item,
      before: before(section, item),
      after: value as Record<string, unknown> | null,
    })),
    events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
    backtest: backtest && {
      version: backtest.version,
      summary: backtest.summary as Record<string, unknown>,
      attachedAt: backtest.attachedAt.toISOString(),
    },
    ordinary:
      proposal.version === null
        ? []
        : (await frequenciesOf(source.kysely, proposal.version)).filter(({ termId }) =>
            edits.some(({ section, id: item }) => section === 'terms' && item === termId),
          ),
  };
}

export function versionAnswer(head: VersionHead): Static<typeof VersionHeadSchema> {
  const { version, basedOn, origin, proposalId, reason, madeBy, madeAt } = head;
  return { version, basedOn, origin, proposalId, reason, madeBy, madeAt: madeAt.toISOString() };
}

export function runningAnswer(since: RunningSince): Static<typeof RunningSchema> {
  const { version, previous, act, proposalId, reason, setBy, setAt } = since;
  return { version, previous, act, proposalId, reason, setBy, setAt: setAt.toISOString() };
}
