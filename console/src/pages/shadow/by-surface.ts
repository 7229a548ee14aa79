import type { ShadowCounts } from '@breakwater/sdk';

type Count = ShadowCounts['counts'][number];
type Kind = Count['kind'];

/** What a shadow decided otherwise on one surface: how often of each kind. */
export interface SurfaceCounts {
  readonly surface: Count['surface'];
  readonly withhold: ReadonlyMap<Kind, number>;
  readonly limit: ReadonlyMap<Kind, number>;
  /** Milder than what was answered. */
  readonly milder: ReadonlyMap<Kind, number>;
}

const strictness: Readonly<Record<string, number>> = { allow: 0, limit: 1, withhold: 2 };

/** Counts of a report by surface: only what was decided otherwise than was answered. */
export function bySurface({ counts, mode }: ShadowCounts): SurfaceCounts[] {
  const rows = new Map<string, { [column in Column]: Map<Kind, number> }>();
  for (const count of counts) {
    const column = columnOf(count, mode === 'beside' ? count.running : 'allow');
    if (!column) continue;
    const row = rows.get(count.surface) ?? {
      withhold: new Map(),
      limit: new Map(),
      milder: new Map(),
    };
    row[column].set(count.kind, (row[column].get(count.kind) ?? 0) + count.times);
    rows.set(count.surface, row);
  }
  return [...rows].map(([surface, row]) => ({ surface: surface as Count['surface'], ...row }));
}

export type Column = 'withhold' | 'limit' | 'milder';

function columnOf({ decision }: Count, answered: string): Column | undefined {
  const step = (strictness[decision] ?? 0) - (strictness[answered] ?? 0);
  if (step === 0) return undefined;
  if (step < 0) return 'milder';
  return decision === 'withhold' ? 'withhold' : 'limit';
}
