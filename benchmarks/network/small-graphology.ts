/**
 * The small graph in graphology, for comparison, from what lies in `benchmarks/peers`:
 * `node small-graphology.ts FILE`. It has Louvain and no Leiden.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
/** By its path, since what lies there is no dependency of ours. */
const peer = (name: string) => require(join(import.meta.dirname, '../peers/node_modules', name));
const { UndirectedGraph } = peer('graphology');
const louvain = peer('graphology-communities-louvain');

const started = performance.now();
const graph = new UndirectedGraph();
for (const line of readFileSync(process.argv[2], 'utf8').split('\n').slice(1)) {
  const [source, target] = line.split(',');
  if (target !== undefined) graph.mergeEdge(source, target);
}
const load = (performance.now() - started) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
const start = performance.now();
const { modularity, count } = louvain.detailed(graph);
console.log(
  JSON.stringify({
    load,
    peakMb,
    seconds: (performance.now() - start) / 1000,
    modularity,
    communities: count,
  }),
);
