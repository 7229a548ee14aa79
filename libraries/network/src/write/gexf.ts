import { escapeXml } from './escape-xml.ts';

/** A value beside a node or an edge. */
export type AttributeValue = string | number | boolean;

export interface WrittenNode {
  readonly id: string;
  readonly label?: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

export interface WrittenEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

export interface WrittenGraph {
  /** Who made it, and for what: stands in the file's own description. */
  readonly description: string;
  readonly nodes: readonly WrittenNode[];
  readonly edges: readonly WrittenEdge[];
}

/** An undirected graph as GEXF 1.3 (gexf.net), piece by piece; Gephi and others open it. */
export function* gexf({ description, nodes, edges }: WrittenGraph): Generator<string> {
  const nodeColumns = columnsOf(nodes);
  const edgeColumns = columnsOf(edges);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `<meta><creator>Breakwater</creator><description>${escapeXml(description)}</description></meta>\n`;
  yield '<graph defaultedgetype="undirected">\n';
  yield declare('node', nodeColumns);
  yield declare('edge', edgeColumns);
  yield '<nodes>\n';
  for (const { id, label, attributes } of nodes) {
    yield `<node id="${escapeXml(id)}" label="${escapeXml(label ?? id)}">${values(attributes, nodeColumns)}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  let number = 0;
  for (const { source, target, weight, attributes } of edges) {
    yield `<edge id="${number++}" source="${escapeXml(source)}" target="${escapeXml(target)}" weight="${weight}">${values(attributes, edgeColumns)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** Columns by name, with the type of their values; those of several types are strings. */
type Columns = ReadonlyMap<string, 'string' | 'double' | 'boolean'>;

export function columnsOf(
  rows: readonly { readonly attributes: Readonly<Record<string, AttributeValue>> }[],
): Columns {
  const columns = new Map<string, 'string' | 'double' | 'boolean'>();
  for (const { attributes } of rows) {
    for (const [name, value] of Object.entries(attributes)) {
      const type =
        typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      columns.set(name, (columns.get(name) ?? type) === type ? type : 'string');
    }
  }
  return columns;
}

function declare(kind: 'node' | 'edge', columns: Columns): string {
  if (columns.size === 0) return '';
  const attributes = [...columns].map(
    ([name, type], index) => `<attribute id="${index}" title="${escapeXml(name)}" type="${type}"/>`,
  );
  return `<attributes class="${kind}">${attributes.join('')}</attributes>\n`;
}

function values(attributes: Readonly<Record<string, AttributeValue>>, columns: Columns): string {
  const stated = [...columns.keys()].flatMap((name, index) =>
    Object.hasOwn(attributes, name)
      ? [`<attvalue for="${index}" value="${escapeXml(String(attributes[name]))}"/>`]
      : [],
  );
  return `<attvalues>${stated.join('')}</attvalues>`;
}
