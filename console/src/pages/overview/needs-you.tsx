import type { Overview } from '@breakwater/sdk';
import { Text } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { words } from '../../words.ts';
import { Card } from './card.tsx';
import { PolicyNeeds, usePolicyNeeds } from './policy-needs.tsx';

const said = words.overview;

export function NeedsYou({
  overview: { networks, investigations, reports },
}: {
  readonly overview: Overview;
}) {
  const underWay = investigations.queued + investigations.running;
  const overdue = reports.books?.overdue ?? 0;
  const alarms = reports.alarms.length;
  const needs = usePolicyNeeds();
  const policy = needs.leaks + needs.brakes + needs.tooMuch + needs.changes;
  const nothing =
    policy + networks.suspected + underWay + investigations.failed + overdue + alarms === 0;
  return (
    <Card title={said.needsYou}>
      {nothing && <Text c="dimmed">{said.nothingWaits}</Text>}
      <ul className="waiting">
        {overdue > 0 && (
          <li data-over>
            <IconAlertTriangle size={16} aria-hidden />
            <Link to="/queue">{said.overdue(overdue)}</Link>
          </li>
        )}
        {alarms > 0 && (
          <li>
            <IconAlertTriangle size={16} aria-hidden />
            <Link to="/reports/conservation">{words.books.standing(alarms)}</Link>
          </li>
        )}
        <PolicyNeeds needs={needs} />
        {networks.suspected > 0 && (
          <li>
            <IconClock size={16} aria-hidden />
            <Link to="/networks" search={{ state: 'suspected' }}>
              {said.suspected(networks.suspected)}
            </Link>
          </li>
        )}
        {investigations.failed > 0 && (
          <li>
            <IconClock size={16} aria-hidden />
            <Link to="/investigations">{said.failed(investigations.failed)}</Link>
          </li>
        )}
        {underWay > 0 && (
          <li>
            <IconClock size={16} aria-hidden />
            <Link to="/investigations">{said.running(underWay)}</Link>
          </li>
        )}
      </ul>
    </Card>
  );
}
