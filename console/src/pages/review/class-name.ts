import { words } from '../../words.ts';

/** What a class of reports is called. */
export const className = (known: string): string =>
  (words.reportClasses as Readonly<Record<string, string>>)[known] ?? known;
