import type { WorkRow } from '../../reports/index.ts';
import type { Care } from '../care/care-of.ts';
import type { ItemKind } from './item.ts';
import { expectedSeverity, severe } from './severity.ts';

/** What decides whether an item is for a person. */
export interface Viewer {
  readonly care: Pick<Care, 'withoutSeverity' | 'skills' | 'languages' | 'queues'>;
  /** No more of what is severe today. */
  readonly severeCap: boolean;
  /** Pieces of work that they decided before. */
  readonly decided: ReadonlySet<string>;
  /** Pieces of work against whose decision somebody appealed. */
  readonly appealed: ReadonlySet<string>;
}

/** Why an item is not for a person. */
export type Hindrance = 'decided-before' | 'opted-out' | 'cap' | 'queue' | 'language' | 'skill';

/**
 * Why a person must not be given an item, or null. A fresh look at work that was opened again is for
 * anybody, unless its outcome answers an appeal.
 */
export function hindrance(
  { kind, work }: { readonly kind: ItemKind; readonly work: WorkRow },
  { care, severeCap, decided, appealed }: Viewer,
): Hindrance | null {
  const again = kind !== 'work' || appealed.has(work.id);
  if (again && decided.has(work.id)) return 'decided-before';
  const severity = expectedSeverity(work);
  if (care.withoutSeverity !== null && severity >= care.withoutSeverity) return 'opted-out';
  if (severeCap && severity >= severe) return 'cap';
  if (care.queues !== null && !care.queues.includes(work.queue)) return 'queue';
  if (care.languages !== null && work.languages.length > 0) {
    if (!work.languages.some((language) => care.languages!.includes(language))) return 'language';
  }
  if (care.skills !== null && !work.skills.every((skill) => care.skills!.includes(skill))) {
    return 'skill';
  }
  return null;
}
