import type { Report } from '@breakwater/sdk';
import { words } from '../../words.ts';

/** Which reports are looked for, as the address has it. */
export interface ReportsSearch {
  readonly about?: string | undefined;
  readonly state?: Report['state'] | undefined;
  readonly class?: Report['class'] | undefined;
  readonly channel?: Report['channel'] | undefined;
  readonly language?: string | undefined;
  readonly work?: string | undefined;
  /** A day. */
  readonly since?: string | undefined;
}

const oneOf = <Key extends string>(known: Readonly<Record<Key, string>>, value: unknown) =>
  typeof value === 'string' && value in known ? (value as Key) : undefined;

const filled = (value: unknown) =>
  value === undefined || value === '' ? undefined : String(value);

export function reportsSearch(search: Record<string, unknown>): ReportsSearch {
  const since = filled(search.since);
  return {
    about: filled(search.about),
    state: oneOf(words.reportStates, search.state),
    class: oneOf(words.reportClasses, search.class),
    channel: oneOf(words.channels, search.channel),
    language: filled(search.language),
    work: filled(search.work),
    since: since && !Number.isNaN(Date.parse(since)) ? since : undefined,
  };
}
