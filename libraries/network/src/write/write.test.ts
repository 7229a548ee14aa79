import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml } from './escape-xml.ts';
import { gexf, type WrittenGraph } from './gexf.ts';
import { graphml } from './graphml.ts';
import { elementsOf, readXml, type XmlElement } from './testing.ts';

/** Text as an account may choose it: markup, controls, halves of characters. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '<!--', '&#0;', '\0', '\ud800', '\ufffe'),
  }),
  fc.constantFrom('a" onload="x', '</node>', '<?xml?>', '<![CDATA[', '&lt;', '\u0085', '\u2028'),
);

const value = fc.oneof(hostile, fc.double({ noNaN: true }), fc.boolean());

const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });

const attributes = fc.dictionary(name, value, { maxKeys: 3 });

const graphs: fc.Arbitrary<WrittenGraph> = fc
  .uniqueArray(hostile, { minLength: 1, maxLength: 6 })
  .chain((ids) =>
    fc.record({
      description: hostile,
      nodes: fc.tuple(
        ...ids.map((id) => fc.record({ id: fc.constant(id), label: hostile, attributes })),
      ),
      edges: fc.array(
        fc.record({
          source: fc.constantFrom(...ids),
          target: fc.constantFrom(...ids),
          weight: fc.integer({ min: 1, max: 9 }),
          attributes,
        }),
        { maxLength: 6 },
      ),
    }),
  );

/** What XML cannot hold is shown by a mark in its place. */
const shown = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (character) =>
      /[\t\n\r]/.test(character) ? character : '\ufffd',
    );

test('GEXF is well formed and says what it was given, whatever accounts call themselves', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const root = readXml([...gexf(graph)].join(''));
      expect(root.attributes).toMatchObject({ xmlns: 'http://gexf.net/1.3', version: '1.3' });
      expect(elementsOf(root, 'description')[0].text).toBe(shown(graph.description));
      const nodes = elementsOf(root, 'node');
      expect(nodes.map(({ attributes: { id, label } }) => [id, label])).toEqual(
        graph.nodes.map(({ id, label }) => [shown(id), shown(label!)]),
      );
      const edges = elementsOf(root, 'edge');
      expect(edges.map(({ attributes: { id, ...ends } }) => ends)).toEqual(
        graph.edges.map(({ source, target, weight }) => ({
          source: shown(source),
          target: shown(target),
          weight: String(weight),
        })),
      );
      const columns = elementsOf(root, 'attributes').find(
        ({ attributes: { class: c } }) => c === 'node',
      );
      const titles = columns?.children.map(({ attributes: { title } }) => title) ?? [];
      const named = (node: XmlElement) =>
        elementsOf(node, 'attvalue').map(({ attributes: { for: column, value } }) => [
          titles[Number(column)],
          value,
        ]);
      expect(nodes.map((node) => named(node).sort())).toEqual(
        graph.nodes.map((node) => stated(node.attributes)),
      );
    }),
  );
});

test('GraphML is well formed and says what it was given, whatever accounts call themselves', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const root = readXml([...graphml(graph)].join(''));
      expect(root.attributes.xmlns).toBe('http://graphml.graphdrawing.org/xmlns');
      const keys = new Map(
        elementsOf(root, 'key').map(({ attributes }) => [attributes.id, attributes['attr.name']]),
      );
      const named = (element: XmlElement) =>
        element.children.map(({ attributes: { key }, text }) => [keys.get(key), text]).sort();
      expect(
        elementsOf(root, 'node').map((node) => [
          node.attributes.id,
          node.children[0].text,
          named(node),
        ]),
      ).toEqual(
        graph.nodes.map(({ id, label, attributes }) => [
          shown(id),
          shown(label!),
          [...stated(attributes), ['label', shown(label!)]].sort(),
        ]),
      );
      expect(
        elementsOf(root, 'edge').map((edge) => [edge.attributes, edge.children[0].text]),
      ).toEqual(
        graph.edges.map(({ source, target, weight }) => [
          { source: shown(source), target: shown(target) },
          String(weight),
        ]),
      );
    }),
  );
});

test('a column has a type that fits all that stands in it', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b'), value)), (rows) => {
      const nodes = rows.map((attributes, node) => ({ id: String(node), attributes }));
      const root = readXml([...graphml({ description: '', nodes, edges: [] })].join(''));
      for (const { attributes } of elementsOf(root, 'key')) {
        const name = attributes['attr.name'];
        const values = rows.flatMap((row) => (name in row ? [typeof row[name]] : []));
        const type = { number: 'double', boolean: 'boolean', string: 'string' } as const;
        const types = new Set(values.map((value) => type[value as 'string']));
        if (types.size > 0) {
          expect(attributes['attr.type']).toBe(types.size === 1 ? [...types][0] : 'string');
        }
      }
    }),
  );
});

test('nothing that is escaped can open or close markup', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39|#9|#10|#13);)/);
    }),
  );
});

function stated(attributes: WrittenGraph['nodes'][number]['attributes']): string[][] {
  return Object.entries(attributes)
    .map(([name, value]) => [shown(name), shown(String(value))])
    .sort();
}
