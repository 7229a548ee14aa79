import { rolesFor } from '@breakwater/sdk';
import { useMemo } from 'react';
import { useSession } from '../session.ts';
import type { PlaceGroup } from './place.ts';
import { placeGroups } from './places.ts';

/** The places that whoever is signed in may use, in groups; a group without any is left out. */
export function usePlaces(): readonly PlaceGroup[] {
  const held = useSession()?.user.roles;
  return useMemo(
    () =>
      placeGroups
        .map((group) => ({
          ...group,
          places: group.places.filter(
            ({ route }) => !route || held?.some((role) => rolesFor(route).includes(role)),
          ),
        }))
        .filter(({ places }) => places.length > 0),
    [held],
  );
}
