import type { Problem } from '@breakwater/activity';

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

const headings =
  /^"?(source|target|src|dst|from|to|follower|followee|followed|follows|account|node_?\d|id_?\d|user_?\d)"?$/i;

/**
 * A line of an edge list, `account,account that it follows`, as a `Follow`. Its id is made of both
 * accounts, so that the same edge is the same activity in every file. Further columns are left out.
 */
function edgeToJson(text: string, line: number): string | Problem | undefined {
  if (text.startsWith('#')) return undefined;
  const [source, target] = cells(text);
  if (line === 1 && headings.test(source ?? '') && headings.test(target ?? '')) return undefined;
  if (!source || !target) {
    return {
      field: source ? 'target' : 'source',
      reason: 'is missing',
      remedy: 'Write two ids a line: account,account that it follows.',
    };
  }
  const id = `edge:${source.length}:${source}:${target}`;
  return JSON.stringify({ id, type: 'Follow', actor: source, object: target });
}

/** Cells of a line, separated by comma, semicolon, tab or spaces; quotes as in RFC 4180. */
function cells(text: string): string[] {
  if (text.includes('"')) return quotedCells(text);
  const separator = text.includes(',') ? ',' : text.includes(';') ? ';' : /\s+/;
  return text.split(separator, 2).map((cell) => cell.trim());
}

function quotedCells(text: string): string[] {
  const found: string[] = [];
  for (const [, quoted, bare] of text.matchAll(
    /\s*(?:"((?:[^"]|"")*)"|([^",;\t]*))\s*(?:[,;\t]|$)/g,
  )) {
    found.push(quoted !== undefined ? quoted.replaceAll('""', '"') : bare.trim());
  }
  return found;
}
