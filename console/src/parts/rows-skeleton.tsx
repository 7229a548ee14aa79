import { Skeleton } from '@mantine/core';
import { words } from '../words.ts';

/** Holds the place of a table's rows while they come. */
export function RowsSkeleton({ rows = 6, height = 40 }: { rows?: number; height?: number }) {
  return (
    <div role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} h={height - 8} mb={8} />
      ))}
    </div>
  );
}
