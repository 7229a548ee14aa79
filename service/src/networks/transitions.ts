/** What a network is: found by a method until a person decides. */
export type NetworkState = 'suspected' | 'confirmed' | 'refused';

/** What a person does; `reopen` undoes the decision before. */
export type NetworkAct = 'confirm' | 'refuse' | 'reopen';

/** All that can happen to a network. What is not in the table is not possible. */
export const transitions: Readonly<
  Record<NetworkState, Partial<Readonly<Record<NetworkAct, NetworkState>>>>
> = {
  suspected: { confirm: 'confirmed', refuse: 'refused' },
  confirmed: { reopen: 'suspected' },
  refused: { reopen: 'suspected' },
};
