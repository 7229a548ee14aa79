import { useEffect } from 'react';
import { dialogOpen } from '../shell/use-keys.ts';

/** Escape closes what is open beside a list. */
export function useEscape(active: boolean, close: () => void): void {
  useEffect(() => {
    if (!active) return;
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !dialogOpen()) close();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
