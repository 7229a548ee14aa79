import type { Overview } from '@breakwater/sdk';
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { bytes } from '../../format.ts';
import { When } from '../../parts/when.tsx';
import { words } from '../../words.ts';
import { Card } from './card.tsx';

const said = words.overview;

/** Is anything lost, or about to be. */
export function Safekeeping({ overview: { received, storage } }: { readonly overview: Overview }) {
  const { rejected, lastReceivedAt } = received;
  return (
    <Card title={said.lost}>
      <ul className="waiting">
        <li data-well={rejected === 0 || undefined}>
          {rejected === 0 ? (
            <IconCircleCheck size={16} aria-hidden />
          ) : (
            <IconClock size={16} aria-hidden />
          )}
          {rejected === 0 ? (
            said.nothingRejected
          ) : (
            <Link to="/rejections">{said.rejected(rejected)}</Link>
          )}
        </li>
        <li data-well={storage.state === 'ok' || undefined}>
          {storage.state === 'ok' ? (
            <IconCircleCheck size={16} aria-hidden />
          ) : (
            <IconClock size={16} aria-hidden />
          )}
          <span>
            {said.storage[storage.state]}
            {storage.freeBytes !== null && ` ${said.free(bytes(storage.freeBytes))}`}
          </span>
        </li>
        <li data-well={lastReceivedAt !== null || undefined}>
          {lastReceivedAt ? (
            <IconCircleCheck size={16} aria-hidden />
          ) : (
            <IconClock size={16} aria-hidden />
          )}
          <span>
            {lastReceivedAt ? said.last : said.never}{' '}
            {lastReceivedAt && <When at={lastReceivedAt} />}
          </span>
        </li>
      </ul>
    </Card>
  );
}
