import type { SurfaceAnswer } from '@breakwater/sdk';
import { words } from '../../words.ts';
import { DecisionMark } from './decision-mark.tsx';
import type { Column } from './question.ts';

const said = words.wouldSee;

interface Props {
  readonly surfaces: readonly SurfaceAnswer[];
  readonly columns: readonly Column[];
  /** Whether something was typed. */
  readonly typed: boolean;
}

/** Every surface's answer side by side, with reasons. */
export function Answers({ surfaces, columns, typed }: Props) {
  return (
    <div className="table-frame">
      <table className="table answers" aria-label={said.title}>
        <thead>
          <tr>
            <th scope="col">{said.columns.surface}</th>
            {typed && <th scope="col">{said.columns.asked}</th>}
            {columns.map((column) => (
              <th scope="col" key={column}>
                {labelOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {surfaces.map(({ surface, discovery, decision, reasons, candidates }) => (
            <tr key={surface}>
              <th scope="row">
                {words.surfaceNames[surface]}
                <small>
                  {surface === 'direct-message' && decision === 'allow'
                    ? said.privateHint
                    : discovery
                      ? said.leadsOn
                      : said.act}
                </small>
              </th>
              {typed && (
                <td data-label={said.columns.asked}>
                  <DecisionMark decision={decision} reasons={reasons} />
                </td>
              )}
              {columns.map((column, n) => {
                const answer = candidates[n];
                return (
                  <td key={column} data-label={labelOf(column)}>
                    {answer && (
                      <DecisionMark
                        {...answer}
                        reasons={fresh(answer.reasons, typed ? reasons : [])}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Reasons that do not stand beside it already. */
const fresh = (reasons: SurfaceAnswer['reasons'], told: SurfaceAnswer['reasons']) =>
  reasons.filter(({ code, id }) => !told.some((one) => one.code === code && one.id === id));

function labelOf(column: Column): string {
  if (column === 'term' || column === 'tag' || column === 'post') return said.columns[column];
  return said.account(column.slice('account '.length));
}
