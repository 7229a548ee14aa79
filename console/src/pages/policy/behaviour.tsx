import type { Surface } from '@breakwater/sdk';
import { Title } from '@mantine/core';
import { countryName } from '../../format.ts';
import { Fact } from '../../parts/fact.tsx';
import { words } from '../../words.ts';
import type { PolicyDocument } from './document.ts';
import { written } from './item-fields.tsx';

const said = words.policy;

/** How surfaces behave, from which scores something is done, and what law allows where. */
export function Behaviour({ document }: { readonly document: PolicyDocument }) {
  return (
    <div className="behaviour">
      <Surfaces of={document.surfaces} />
      <section className="card" aria-label={said.thresholds}>
        <Title order={2}>{said.thresholds}</Title>
        <dl className="digests switches">
          {Object.entries(document.thresholds).map(([purpose, steps]) => (
            <Fact key={purpose} label={said.thresholdNames[purpose as 'review'] ?? purpose}>
              {written('', steps)}
            </Fact>
          ))}
        </dl>
        <p className="hint">{said.thresholdHint}</p>
      </section>
      <section className="card" aria-label={said.jurisdictions}>
        <Title order={2}>{said.jurisdictions}</Title>
        {Object.entries(document.jurisdictions).map(([country, switches]) => (
          <div key={country}>
            <Title order={3}>
              {country === 'default' ? said.otherCountries : countryName(country)}
            </Title>
            <dl className="digests switches">
              {Object.entries(switches).map(([name, on]) => (
                <Fact key={name} label={said.switches[name as 'searchesAsSignal'] ?? name}>
                  {written('', on)}
                </Fact>
              ))}
            </dl>
          </div>
        ))}
      </section>
    </div>
  );
}

function Surfaces({ of }: { readonly of: PolicyDocument['surfaces'] }) {
  const { columns } = said;
  return (
    <div className="table-frame wide-part">
      <table className="table" aria-label={said.surfaces}>
        <thead>
          <tr>
            <th scope="col">{words.wouldSee.columns.surface}</th>
            <th scope="col">{columns.discovery}</th>
            <th scope="col">{columns.interstitial}</th>
            <th scope="col" className="wide-only">
              {columns.unreachable}
            </th>
            <th scope="col" className="wide-only">
              {columns.exceptions}
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(of).map(([surface, settings]) => (
            <tr key={surface}>
              <th scope="row">{words.surfaceNames[surface as Surface]}</th>
              <td>{written('', settings.discovery)}</td>
              <td>{written('', settings.interstitial)}</td>
              <td className="wide-only">{said.unreachable[settings.onRecordUnreachable]}</td>
              <td className="wide-only">
                {(settings.exceptions ?? []).map((each) => (
                  <small key={each.of}>
                    {said.withheldKinds[each.of as 'term']}:{' '}
                    {words.decisionNames[each.decision as 'allow']}, {each.reason}
                  </small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
