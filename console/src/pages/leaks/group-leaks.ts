import type { Leak } from '@breakwater/sdk';

/** Leaks of one term on one surface: the same hole, found in more than one spelling. */
export interface LeakGroup {
  readonly key: string;
  readonly adapter: string;
  readonly surface: Leak['surface'];
  /** Empty where suggestions were asked for. */
  readonly termId: string;
  readonly open: boolean;
  readonly variants: readonly string[];
  readonly evidence: readonly string[];
  /** Most probes that saw one of them. */
  readonly times: number;
  readonly seenAt: string;
  readonly closedAt: string | null;
}

/** Different things shown that are told of a group. */
const mostEvidence = 3;

/** Leaks by surface, term and whether they are open: the open ones first, then as they came. */
export function groupLeaks(leaks: readonly Leak[]): LeakGroup[] {
  const groups = Map.groupBy(
    leaks,
    ({ adapter, surface, termId, closedAt }) =>
      `${closedAt === null ? 'open' : 'gone'} ${adapter} ${surface} ${termId}`,
  );
  return [...groups]
    .flatMap(([key, some]) => {
      const [first] = some;
      if (!first) return [];
      const shown = some.flatMap(({ evidence }) => evidence.split('; ')).map(shortened);
      return {
        key,
        adapter: first.adapter,
        surface: first.surface,
        termId: first.termId,
        open: first.closedAt === null,
        variants: [...new Set(some.map(({ variant }) => variant))],
        evidence: [...new Set(shown)].slice(0, mostEvidence),
        times: Math.max(...some.map(({ times }) => times)),
        seenAt: latest(some.map(({ seenAt }) => seenAt)),
        closedAt: first.closedAt && latest(some.flatMap(({ closedAt }) => closedAt ?? [])),
      };
    })
    .sort((a, b) => Number(b.open) - Number(a.open));
}

/** Masked evidence is as long as what it hides; a few signs tell as much. */
const shortened = (evidence: string) => evidence.replaceAll(/•{9,}/g, '••••••••');

const latest = (times: readonly string[]) => [...times].sort().at(-1) ?? '';
