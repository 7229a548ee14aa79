import { hash } from 'node:crypto';

/** A number from 0, below 1, that looks random and is the same whenever the text is. */
export function coinOf(text: string): number {
  return Number.parseInt(hash('sha256', text.toLowerCase()).slice(0, 8), 16) / 2 ** 32;
}
