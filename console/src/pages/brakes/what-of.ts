import type { Brake, Surface } from '@breakwater/sdk';
import { words } from '../../words.ts';

/** What a brake stops, in words. */
export function whatOf({ scope, target }: Pick<Brake, 'scope' | 'target'>): string {
  if (scope === 'suggestions') return words.brakes.scopes.suggestions;
  return scope === 'surface' ? (words.surfaceNames[target as Surface] ?? target) : target;
}
