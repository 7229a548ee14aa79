import type { Problem } from '@breakwater/activity';
import { readEdgeLine } from '@breakwater/network';

/** How the lines of a source are written. */
export interface LineFormat {
  /** The line as JSON of an activity; what is wrong with it; undefined for a line that says nothing. */
  toJson(text: string, line: number): string | Problem | undefined;
}

export type FormatName = 'activities' | 'edges';

export const lineFormats: Readonly<Record<FormatName, LineFormat>> = {
  activities: { toJson: (text) => text },
  edges: { toJson: edgeToJson },
};

/**
 * A line of an edge list (`readEdgeLine`) as a `Follow`. Its id is made of both accounts, so that the
 * same edge is the same activity in every file. Further columns are left out.
 */
function edgeToJson(text: string, line: number): string | Problem | undefined {
  const edge = readEdgeLine(text, line === 1);
  if (edge === undefined || 'reason' in edge) return edge;
  const { source, target } = edge;
  const id = `edge:${source.length}:${source}:${target}`;
  return JSON.stringify({ id, type: 'Follow', actor: source, object: target });
}
