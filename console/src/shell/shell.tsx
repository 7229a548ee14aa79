import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { words } from '../words.ts';
import { Header } from './header.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { Rail } from './rail.tsx';
import { SessionEnded } from './session-ended.tsx';
import { useKeys } from './use-keys.ts';
import { useSamePerson } from './use-same-person.ts';

/** What stands around every page: the menu at its side, or a head where there is no room for one. */
export function Shell() {
  const { session, person } = useSamePerson();
  const [helpOpen, setHelpOpen] = useState(false);
  useKeys(() => setHelpOpen(true));
  const small = useNow('(max-width: 1099px)');
  const medium = useNow('(max-width: 1399px)');
  const [chosen, setChosen] = useLocalStorage<'wide' | 'narrow'>({
    key: 'breakwater-menu',
    defaultValue: 'wide',
    getInitialValueInEffect: false,
  });
  const narrow = medium || chosen === 'narrow';
  const toggle = () => setChosen(narrow ? 'wide' : 'narrow');
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      {small ? (
        <Header />
      ) : (
        <Rail
          narrow={narrow}
          onToggle={medium ? undefined : toggle}
          onKeys={() => setHelpOpen(true)}
        />
      )}
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <KeyboardHelp opened={helpOpen} onClose={() => setHelpOpen(false)} />
      {session === null && <SessionEnded name={person?.name} />}
    </div>
  );
}

const useNow = (query: string) =>
  useMediaQuery(query, false, { getInitialValueInEffect: false }) ?? false;
