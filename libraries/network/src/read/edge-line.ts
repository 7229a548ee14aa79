import type { Problem } from '@breakwater/activity';
import { columnsOfHeader } from './columns.ts';
import { problems } from './problems.ts';
import { Row, separatorOf } from './row.ts';

export interface EdgeLine {
  readonly source: string;
  readonly target: string;
}

/**
 * One line of an edge list by itself, where lines are kept one by one: its first two cells, by the
 * rules of `readEdgeList`; what is wrong with it; undefined for a line that says nothing. The separator
 * is that of the line.
 *
 * @param line without its end
 * @param first whether it is the first of its source, and may be a header
 */
export function readEdgeLine(line: string, first: boolean): EdgeLine | Problem | undefined {
  if (line.startsWith('#')) return undefined;
  const row = new Row(separatorOf(line), 2);
  row.scan(new TextEncoder().encode(`${line}\n`), 0);
  if (row.fault) return problems[row.fault];
  const [source = '', target = ''] = Array.from({ length: Math.min(2, row.count) }, (_, cell) =>
    row.text(cell),
  );
  if (source === '' && row.count < 2) return undefined;
  if (first && columnsOfHeader([source, target])) return undefined;
  if (source === '') return problems.missing('source');
  if (target === '') return problems.missing('target');
  return { source, target };
}
