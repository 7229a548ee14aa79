/**
 * Loads one edge list and prints what that took, as JSON: `node load.ts FILE`. In a process of its
 * own, so that the peak of its memory is that of the load.
 */
import { createReadStream } from 'node:fs';
import { readEdgeList } from '@breakwater/network';

const start = performance.now();
const list = await readEdgeList(createReadStream(process.argv[2], { highWaterMark: 1 << 20 }));
const { user, system } = process.cpuUsage();
const seconds = (performance.now() - start) / 1000;
if (list.rejected > 0) throw new Error(`${list.rejected} lines were rejected`);
console.log(
  JSON.stringify({
    seconds,
    cpuSeconds: (user + system) / 1e6,
    accounts: list.accounts.size,
    edges: list.graph.size,
    bytesAnEdge: (process.resourceUsage().maxRSS * 1024) / list.graph.size,
  }),
);
