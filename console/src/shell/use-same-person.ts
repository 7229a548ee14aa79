import type { Session } from '@breakwater/sdk';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionQuery } from '../session.ts';

/**
 * The session now, null when it ended, and whose page this is. Another person's page is loaded anew:
 * nothing that one wrote or read stays for the next.
 */
export function useSamePerson() {
  const { data: session } = useQuery(sessionQuery);
  const [person, setPerson] = useState<Session['user']>();
  useEffect(() => {
    if (!session) return;
    if (person && person.id !== session.user.id) window.location.reload();
    else setPerson(session.user);
  }, [session, person]);
  return { session, person };
}
