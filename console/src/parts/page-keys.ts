import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** A key that works on one page, listed under `?` while that page is open. */
export interface PageKey {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
}

let listed: readonly PageKey[] = [];
const listeners = new Set<() => void>();

function list(next: readonly PageKey[]): void {
  listed = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The keys of the page that is open. */
export const usePageKeysListed = () => useSyncExternalStore(subscribe, () => listed);

/** What a key does on the page that is open. */
export const pageKey = (key: string) => listed.find((each) => each.key === key);

/** Lets keys work while the part that calls it is shown; parts of one page add theirs up. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const latest = useRef(keys);
  latest.current = keys;
  const names = keys.map(({ key, does }) => `${key} ${does}`).join('\n');
  // Before the page is painted: whoever sees it may press its keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: listed anew when their names change
  useLayoutEffect(() => {
    const mine = latest.current.map(({ key, does }) => ({
      key,
      does,
      run: () => latest.current.find((each) => each.key === key)?.run(),
    }));
    list([...listed, ...mine]);
    return () => list(listed.filter((each) => !mine.includes(each)));
  }, [names]);
}
