import type { EdgeList } from './edge-list.ts';

/** The edges of a list as lines of text, sorted; once by their source and once by their target. */
export function edgesOf({ graph, accounts, kinds }: EdgeList): { out: string[]; in: string[] } {
  const name = (source: number, target: number, weight = 1, bits = 0) =>
    JSON.stringify([
      accounts.idOf(source),
      accounts.idOf(target),
      weight,
      kinds.filter((_, kind) => bits & (1 << kind)).sort(),
    ]);
  const out: string[] = [];
  const incoming: string[] = [];
  for (let node = 0; node < graph.order; node += 1) {
    for (let arc = graph.outOffsets[node]; arc < graph.outOffsets[node + 1]; arc += 1) {
      out.push(name(node, graph.outTargets[arc], graph.outWeights?.[arc], graph.outKinds?.[arc]));
    }
    for (let arc = graph.inOffsets[node]; arc < graph.inOffsets[node + 1]; arc += 1) {
      incoming.push(name(graph.inSources[arc], node, graph.inWeights?.[arc], graph.inKinds?.[arc]));
    }
  }
  return { out: out.sort(), in: incoming.sort() };
}

/** Text in UTF-8, cut where told. */
export function* cut(text: string, places: readonly number[]): Generator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const inside = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
  let start = 0;
  for (const place of [...inside, bytes.length]) {
    yield bytes.slice(start, place);
    start = place;
  }
}
