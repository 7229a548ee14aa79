import { ActionIcon, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { words } from '../words.ts';
import { Mark } from './mark.tsx';
import { UserMenu } from './user-menu.tsx';

export function Header({ onKeys }: { readonly onKeys: () => void }) {
  return (
    <header className="header">
      <Link to="/" className="header-brand">
        <Mark />
        <span>{words.product}</span>
      </Link>
      <nav aria-label={words.nav.label} className="header-nav">
        <Link to="/" activeOptions={{ exact: true }}>
          {words.nav.overview}
        </Link>
        <Link to="/investigations">{words.nav.investigations}</Link>
        <Link to="/networks">{words.nav.networks}</Link>
      </nav>
      <Tooltip label={words.keys.open}>
        <ActionIcon
          className="header-icon header-keys"
          variant="transparent"
          aria-label={words.keys.open}
          onClick={onKeys}
        >
          <IconKeyboard size={20} />
        </ActionIcon>
      </Tooltip>
      <UserMenu />
    </header>
  );
}
