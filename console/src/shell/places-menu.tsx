import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { PlaceGroup } from '../places/place.ts';
import { usePlaces } from '../places/use-places.ts';
import { words } from '../words.ts';

interface Props {
  /** Icons alone; what they are called is shown when one is pointed at or focused. */
  readonly narrow?: boolean;
  readonly onGo?: () => void;
}

/** Every place of the console, in groups. */
export function PlacesMenu({ narrow = false, onGo }: Props) {
  return (
    <nav aria-label={words.nav.label} className="menu" data-narrow={narrow || undefined}>
      {usePlaces().map((group) => (
        <Group key={group.label ?? ''} group={group} narrow={narrow} onGo={onGo} />
      ))}
    </nav>
  );
}

interface GroupProps {
  readonly group: PlaceGroup;
  readonly narrow: boolean;
  readonly onGo: (() => void) | undefined;
}

function Group({ group, narrow, onGo }: GroupProps) {
  const title = useId();
  return (
    <>
      {group.label && (
        <span id={title} className="menu-group">
          {group.label}
        </span>
      )}
      <ul aria-labelledby={group.label ? title : undefined}>
        {group.places.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Tooltip
              label={label}
              position="right"
              disabled={!narrow}
              events={{ hover: true, focus: true, touch: false }}
            >
              <Link
                to={to}
                className="menu-item"
                activeOptions={{ exact: to === '/' }}
                onClick={onGo}
              >
                <Icon size={18} stroke={1.7} aria-hidden />
                <span>{label}</span>
              </Link>
            </Tooltip>
          </li>
        ))}
      </ul>
    </>
  );
}
