import type { TermCandidate } from '@breakwater/sdk';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { masked } from '../policy/document.ts';

const said = words.candidates;

interface Props {
  readonly items: readonly TermCandidate[];
  readonly shown: boolean;
  /** Missing where whoever looks decides nothing. */
  readonly onStep?: (step: 'accept' | 'dismiss', candidate: TermCandidate) => void;
}

export function CandidatesTable({ items, shown, onStep }: Props) {
  return (
    <div className="table-frame">
      <table className="table candidates-table stacked" aria-label={said.title}>
        <thead>
          <tr>
            <th scope="col">{said.columns.term}</th>
            <th scope="col">{said.columns.evidence}</th>
            <th scope="col" className="wide-only">
              {said.columns.seen}
            </th>
            <td>
              <span className="unseen">{said.accept}</span>
            </td>
          </tr>
        </thead>
        <tbody>
          {items.map((candidate, n) => (
            <tr key={candidate.id}>
              <th scope="row">
                <b>{shown ? candidate.term : masked(candidate.term)}</b>
                <small>{candidate.kinds.map((kind) => said.kinds[kind] ?? kind).join(', ')}</small>
              </th>
              <td>
                <Evidence of={candidate} />
              </td>
              <td className="wide-only">
                <When at={candidate.seenAt} />
              </td>
              <td className="row-acts">
                {candidate.state === 'open' && onStep && (
                  <Group gap="xs" justify="flex-end">
                    {(['accept', 'dismiss'] as const).map((step) => (
                      <Button
                        key={step}
                        size="compact-sm"
                        variant={step === 'accept' ? 'filled' : 'default'}
                        aria-label={said.of(said[step], n + 1)}
                        onClick={() => onStep(step, candidate)}
                      >
                        {said[step]}
                      </Button>
                    ))}
                  </Group>
                )}
                {candidate.state !== 'open' && (
                  <>
                    {said.states[candidate.state]}
                    <small>
                      {candidate.decidedBy && words.policy.by(candidate.decidedBy)}{' '}
                      {candidate.proposalId && (
                        <Link to="/changes/$id" params={{ id: candidate.proposalId }}>
                          {said.inChange}
                        </Link>
                      )}
                    </small>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The counts behind it: only those that say something. */
function Evidence({ of: { evidence } }: { readonly of: TermCandidate }) {
  const told = [
    evidence.besideWithheld > 0 && said.evidence.beside(evidence.besideWithheld, evidence.posts),
    evidence.sharedUsers > 0 && said.evidence.users(evidence.sharedUsers, evidence.users),
    evidence.reformulations > 0 && said.evidence.searched(evidence.reformulations),
    said.evidence.ordinary(evidence.ordinaryPosts, evidence.ofOrdinaryPosts),
  ].filter((each) => each !== false);
  return (
    <ul className="candidate-evidence">
      {told.map((each) => (
        <li key={each}>{each}</li>
      ))}
      {evidence.nearTerms.length > 0 && (
        <li>
          {said.evidence.near}{' '}
          {evidence.nearTerms.map((term, n) => (
            <Fragment key={term}>
              {n > 0 && ', '}
              <Link to="/policy" search={{ item: term }}>
                {term}
              </Link>
            </Fragment>
          ))}
        </li>
      )}
    </ul>
  );
}
