import type { NetworkGraph } from '@breakwater/sdk';
import { useQuery } from '@tanstack/react-query';
import { graphQuery } from './queries.ts';
import { usePlace } from './use-place.ts';

type Known = NetworkGraph['nodes'][number];

const byAccount = ({ nodes }: NetworkGraph): ReadonlyMap<string, Known> =>
  new Map(nodes.map((node) => [node.account, node]));

const none: ReadonlyMap<string, Known> = new Map();

/** The members that are drawn, by account: what names others by id can show their handle and role. */
export function useKnownMembers(): ReadonlyMap<string, Known> {
  const { id, search } = usePlace();
  return useQuery({ ...graphQuery(id, search), select: byAccount }).data ?? none;
}
