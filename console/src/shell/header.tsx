import { ActionIcon, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useMay } from '../parts/use-may.ts';
import { words } from '../words.ts';
import { Mark } from './mark.tsx';
import { UserMenu } from './user-menu.tsx';

export function Header({ onKeys }: { readonly onKeys: () => void }) {
  const seesBanks = useMay('GET /v1/banks');
  const seesExchanges = useMay('GET /v1/exchanges');
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a narrow screen the places scroll; the one that is open is in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place and the links decide what is in sight
  useEffect(() => {
    nav.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname, seesBanks, seesExchanges]);
  return (
    <header className="header">
      <Link to="/" className="header-brand">
        <Mark />
        <span>{words.product}</span>
      </Link>
      <nav ref={nav} aria-label={words.nav.label} className="header-nav">
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
