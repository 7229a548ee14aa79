import type { Partner } from '@breakwater/sdk';
import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';

const said = words.partners;

interface Props {
  readonly items: readonly Partner[];
  /** What is done when something of a partner is to change; missing where nothing may. */
  readonly onStep?: (step: 'change' | 'end', partner: Partner) => void;
}

export function PartnersTable({ items, onStep }: Props) {
  return (
    <div className="table-frame">
      <table className="table" aria-label={said.title}>
        <thead>
          <tr>
            <th scope="col">{said.columns.name}</th>
            <th scope="col">{said.columns.banks}</th>
            <th scope="col" className="wide-only">
              {said.columns.since}
            </th>
            {onStep && (
              <td>
                <span className="unseen">{said.change}</span>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((partner) => (
            <tr key={partner.id}>
              <th scope="row">{partner.name}</th>
              <td>{partner.endedAt ? <Ended /> : <Banks of={partner} />}</td>
              <td className="wide-only">
                <When at={partner.createdAt} />
              </td>
              {onStep && <td>{!partner.endedAt && <Acts partner={partner} onStep={onStep} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Ended = () => <span className="state">{said.ended}</span>;

function Banks({ of: { banks } }: { readonly of: Partner }) {
  if (banks.length === 0) return said.noBanks;
  return (
    <ul className="ids">
      {banks.map(({ name, permitted }) => (
        <li key={name}>
          <Link to="/banks/$name" params={{ name }}>
            {name}
          </Link>
          {!permitted && ` (${said.notPermitted})`}
        </li>
      ))}
    </ul>
  );
}

function Acts({ partner, onStep }: { partner: Partner } & Required<Pick<Props, 'onStep'>>) {
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      {(['change', 'end'] as const).map((step) => (
        <Button
          key={step}
          size="compact-sm"
          variant="default"
          aria-label={said.of(said[step], partner.name)}
          onClick={() => onStep(step, partner)}
        >
          {said[step]}
        </Button>
      ))}
    </Group>
  );
}
