import type { Overview } from '@breakwater/sdk';
import { Link } from '@tanstack/react-router';
import { number } from '../../format.ts';
import { words } from '../../words.ts';
import { Card } from './card.tsx';

const states = ['suspected', 'confirmed', 'refused'] as const;

export function NetworksFound({ overview: { networks } }: { readonly overview: Overview }) {
  return (
    <Card title={words.overview.networks}>
      <dl className="figures">
        {states.map((state) => (
          <div key={state}>
            <dt>{words.states[state]}</dt>
            <dd>
              <Link to="/networks" search={{ state }}>
                {number(networks[state])}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
