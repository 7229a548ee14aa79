import type { SurfaceAnswer } from '@breakwater/sdk';
import { words } from '../../words.ts';
import { DecisionMark } from './decision-mark.tsx';
import { type Column, labelOf } from './question.ts';

const said = words.wouldSee;

interface Props {
  readonly surfaces: readonly SurfaceAnswer[];
  readonly columns: readonly Column[];
  /** Whether something was typed. */
  readonly typed: boolean;
}

/**
 * Every surface's answer side by side, with reasons. On a narrow screen a surface that answers the same of
 * everything says so once.
 */
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
          {surfaces.map((answer) => (
            <Row key={answer.surface} answer={answer} columns={columns} typed={typed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<Props, 'columns' | 'typed'> {
  readonly answer: SurfaceAnswer;
}

function Row({ answer, columns, typed }: RowProps) {
  const { surface, discovery, decision, reasons, candidates } = answer;
  const told = typed ? reasons : [];
  const cells = candidates.map((each) => ({ ...each, reasons: fresh(each.reasons, told) }));
  const same = isSame(typed ? [{ decision, reasons: [] }, ...cells] : cells);
  const unread = surface === 'direct-message' && typed && decision === 'allow';
  return (
    <tr data-same={same || undefined}>
      <th scope="row">
        {words.surfaceNames[surface]}
        <small data-unread={unread || undefined}>
          {unread ? said.privateHint : discovery ? said.leadsOn : said.act}
        </small>
      </th>
      {typed && (
        <td data-label={said.columns.asked}>
          <DecisionMark decision={decision} reasons={reasons} />
        </td>
      )}
      {columns.map((column, n) => {
        const cell = cells[n];
        return (
          <td key={column} data-label={labelOf(column)}>
            {cell && <DecisionMark {...cell} />}
          </td>
        );
      })}
    </tr>
  );
}

/** Reasons that do not stand beside it already. */
const fresh = (reasons: SurfaceAnswer['reasons'], told: SurfaceAnswer['reasons']) =>
  reasons.filter(({ code, id }) => !told.some((one) => one.code === code && one.id === id));

type Cell = Pick<SurfaceAnswer, 'decision' | 'reasons'>;

/** Whether all is decided alike, for the same reasons. */
function isSame([first, ...others]: readonly Cell[]): boolean {
  const why = (cell: Cell) => JSON.stringify([cell.decision, cell.reasons]);
  return first !== undefined && others.every((other) => why(other) === why(first));
}
