import type { PolicyChangeDetail } from '@breakwater/sdk';
import { moment } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { ChangeState } from './change-state.tsx';

const said = words.changePage;

/** What was told of a change, and how far it is. */
export function ChangeFacts({ change }: { readonly change: PolicyChangeDetail }) {
  const { state, reason, source, contributors, baseVersion, version, shadowUntil, expiresAt } =
    change;
  return (
    <section className="change-facts" aria-label={said.facts}>
      <p className="line">
        <ChangeState state={state} /> <q>{reason}</q>
      </p>
      <dl className="figures small">
        <Fact label={said.author}>{contributors.join(', ')}</Fact>
        <Fact label={said.source}>{source}</Fact>
        <Fact label={said.base}>{baseVersion}</Fact>
        {version !== null && <Fact label={said.version}>{version}</Fact>}
        {state !== 'draft' && state !== 'shadow' && state !== 'approved' ? null : shadowUntil ? (
          <Fact label={said.shadow}>{moment(shadowUntil)}</Fact>
        ) : (
          <Fact label={said.shadowFor}>{said.hours(change.shadowHours)}</Fact>
        )}
        {change.approvedBy && <Fact label={said.approved}>{change.approvedBy}</Fact>}
        {change.effectSince && (
          <Fact label={said.effect}>
            <When at={change.effectSince} />
          </Fact>
        )}
        {expiresAt && <Fact label={said.ends}>{moment(expiresAt)}</Fact>}
      </dl>
      {change.baseMoved && <p className="waits">{said.moved(baseVersion)}</p>}
    </section>
  );
}
