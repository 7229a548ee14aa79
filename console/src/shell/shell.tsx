import { Outlet } from '@tanstack/react-router';
import { words } from '../words.ts';
import { Header } from './header.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { SessionEnded } from './session-ended.tsx';
import { useKeys } from './use-keys.ts';
import { useSamePerson } from './use-same-person.ts';

/** What stands around every page. */
export function Shell() {
  const { session, person } = useSamePerson();
  const { helpOpen, setHelpOpen } = useKeys();
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
      {session === null && <SessionEnded name={person?.name} />}
    </>
  );
}
