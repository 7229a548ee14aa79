import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../session.ts';
import { words } from '../words.ts';
import { Header } from './header.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { useKeys } from './use-keys.ts';

/** What stands around every page. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery);
  const navigate = useNavigate();
  const { helpOpen, setHelpOpen } = useKeys();
  useEffect(() => {
    if (session !== null) return;
    const to = window.location.pathname + window.location.search;
    navigate({ to: '/sign-in', search: { to }, replace: true });
  }, [session, navigate]);
  return (
    <>
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      <Header onKeys={() => setHelpOpen(true)} />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <KeyboardHelp opened={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}
