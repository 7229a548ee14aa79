import type { Overview } from '@breakwater/sdk';
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { bytes } from '../../format.ts';
import { useMay } from '../../parts/use-may.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { Card } from './card.tsx';

const said = words.overview;

function Line({ well, children }: { readonly well: boolean; readonly children: ReactNode }) {
  const Icon = well ? IconCircleCheck : IconClock;
  return (
    <li data-well={well || undefined}>
      <Icon size={16} aria-hidden />
      <span>{children}</span>
    </li>
  );
}

/** Is anything lost, or about to be. */
export function Safekeeping({ overview: { received, storage } }: { readonly overview: Overview }) {
  const { rejected, lastReceivedAt } = received;
  const mayRead = useMay('GET /v1/intake/rejections');
  return (
    <Card title={said.lost}>
      <ul className="waiting">
        <Line well={rejected === 0}>
          {rejected > 0 && mayRead ? (
            <Link to="/rejections">{said.rejected(rejected)}</Link>
          ) : (
            said.rejected(rejected)
          )}
        </Line>
        <Line well={storage.state === 'ok'}>
          {said.storage[storage.state]}{' '}
          {storage.freeBytes !== null && said.free(bytes(storage.freeBytes))}
        </Line>
        <Line well={lastReceivedAt !== null}>
          {lastReceivedAt ? (
            <>
              {said.last} <When at={lastReceivedAt} />
            </>
          ) : (
            said.never
          )}
        </Line>
      </ul>
    </Card>
  );
}
