import { ActionIcon, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../parts/use-may.ts';
import { words } from '../words.ts';
import { Mark } from './mark.tsx';
import { UserMenu } from './user-menu.tsx';

export function Header({ onKeys }: { readonly onKeys: () => void }) {
  const seesBanks = useMay('GET /v1/banks');
  const seesExchanges = useMay('GET /v1/exchanges');
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
        {seesBanks && <Link to="/banks">{words.nav.banks}</Link>}
        {seesExchanges && <Link to="/exchanges">{words.nav.exchanges}</Link>}
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
