import type { Flagger } from '@breakwater/sdk';
import { Button } from '@mantine/core';
import { number } from '../../format.ts';
import { words } from '../../words.ts';

const said = words.flaggers;

interface Props {
  readonly items: readonly Flagger[];
  /** Missing where nobody may be ended. */
  readonly onEnd?: (flagger: Flagger) => void;
}

export function FlaggersTable({ items, onEnd }: Props) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={words.reports.tabs.flaggers}>
        <thead>
          <tr>
            <th scope="col">{said.columns.name}</th>
            <th scope="col" className="wide-only">
              {said.columns.kind}
            </th>
            <th scope="col" className="figure">
              {said.columns.reports}
            </th>
            <th scope="col" className="figure wide-only">
              {said.columns.open}
            </th>
            <th scope="col">{said.columns.accuracy}</th>
            <th scope="col" className="figure wide-only">
              {said.columns.inTime}
            </th>
            <th scope="col" className="wide-only">
              {said.columns.way}
            </th>
            {onEnd && (
              <td>
                <span className="unseen">{said.end}</span>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {each.name}
                <small className="narrow-only">{words.reporters[each.kind]}</small>
                {each.contact && <small>{each.contact}</small>}
              </th>
              <td className="wide-only">{words.reporters[each.kind]}</td>
              <td className="figure">{number(each.reports)}</td>
              <td className="figure wide-only">{number(each.open)}</td>
              <td>
                {each.accuracy === null
                  ? said.undecided
                  : said.of(each.accuracy, each.upheld, each.upheld + each.refused)}
                {each.accuracyInterval && <small>{said.between(each.accuracyInterval)}</small>}
              </td>
              <td className="figure wide-only">
                {each.inTime === null ? '–' : `${Math.round(100 * each.inTime)} %`}
              </td>
              <td className="wide-only">{said.way(each.hasKey, each.hasMailbox)}</td>
              {onEnd && (
                <td>
                  {!each.endedAt && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={said.endNamed(each.name)}
                      onClick={() => onEnd(each)}
                    >
                      {said.end}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
