/**
 * The small graph in graphology, for comparison, from what lies in `benchmarks/peers`:
 * `node small-graphology.ts FILE`. It has Louvain and no Leiden.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../peers/', import.meta.url));
const { UndirectedGraph } = require('graphology');
const louvain = require('graphology-communities-louvain');

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
