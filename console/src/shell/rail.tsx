import { Tooltip } from '@mantine/core';
import {
  IconKeyboard,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { words } from '../words.ts';
import { Mark } from './mark.tsx';
import { PlacesMenu } from './places-menu.tsx';
import { UserMenu } from './user-menu.tsx';

interface Props {
  readonly narrow: boolean;
  /** Not given where the screen leaves no choice. */
  readonly onToggle?: (() => void) | undefined;
  readonly onKeys: () => void;
}

/** The menu at the side of a wide screen: names, or icons alone. */
export function Rail({ narrow, onToggle, onKeys }: Props) {
  const Toggle = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const action = (label: string, Icon: typeof Toggle, run: () => void) => (
    <Tooltip label={label} position="right" disabled={!narrow}>
      <button type="button" className="menu-item" onClick={run}>
        <Icon size={18} stroke={1.7} aria-hidden />
        <span>{label}</span>
      </button>
    </Tooltip>
  );
  return (
    <header className="rail" data-narrow={narrow || undefined}>
      <Link to="/" className="rail-brand">
        <Mark />
        <span>{words.product}</span>
      </Link>
      <PlacesMenu narrow={narrow} />
      <div className="rail-foot">
        {onToggle && action(narrow ? words.nav.widen : words.nav.narrow, Toggle, onToggle)}
        {action(words.keys.open, IconKeyboard, onKeys)}
        <UserMenu at="rail" />
      </div>
    </header>
  );
}
