import { escapeXml } from './escape-xml.ts';
import { type AttributeValue, columnsOf, type WrittenGraph } from './gexf.ts';

/** An undirected graph as GraphML (Brandes et al. 2002), piece by piece; yEd, igraph and others open it. */
export function* graphml({ description, nodes, edges }: WrittenGraph): Generator<string> {
  const nodeColumns = columnsOf(nodes);
  const edgeColumns = columnsOf(edges);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `<desc>${escapeXml(description)}</desc>\n`;
  yield '<key id="label" for="node" attr.name="label" attr.type="string"/>\n';
  yield '<key id="weight" for="edge" attr.name="weight" attr.type="double"/>\n';
  yield keys('node', nodeColumns);
  yield keys('edge', edgeColumns);
  yield '<graph edgedefault="undirected">\n';
  for (const { id, label, attributes } of nodes) {
    yield `<node id="${escapeXml(id)}"><data key="label">${escapeXml(label ?? id)}</data>${data('node', attributes)}</node>\n`;
  }
  for (const { source, target, weight, attributes } of edges) {
    yield `<edge source="${escapeXml(source)}" target="${escapeXml(target)}"><data key="weight">${weight}</data>${data('edge', attributes)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function keys(kind: 'node' | 'edge', columns: ReturnType<typeof columnsOf>): string {
  return [...columns]
    .map(
      ([name, type]) =>
        `<key id="${kind}-${escapeXml(name)}" for="${kind}" attr.name="${escapeXml(name)}" attr.type="${type}"/>\n`,
    )
    .join('');
}

function data(kind: 'node' | 'edge', attributes: Readonly<Record<string, AttributeValue>>): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) =>
        `<data key="${kind}-${escapeXml(name)}">${escapeXml(String(value))}</data>`,
    )
    .join('');
}
