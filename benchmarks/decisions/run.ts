/**
 * How fast are decisions? See README.md.
 *
 *   taskset -c 1 npx node benchmarks/decisions/run.ts [--accounts 1000000] [--seconds 30]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inventedTerms } from '../lexicon/terms.ts';
import { median } from '../network/median.ts';
import { closedLoop, openLoop, quantile, type Target } from './load.ts';
import { requests } from './requests.ts';

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000000' },
    terms: { type: 'string', default: '5000' },
    candidates: { type: 'string', default: '50' },
    rate: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '30' },
    runs: { type: 'string', default: '3' },
    core: { type: 'string', default: '0' },
  },
});
const [accounts, terms, candidates, rate, seconds, runs] = (
  ['accounts', 'terms', 'candidates', 'rate', 'seconds', 'runs'] as const
).map((name) => Number(values[name])) as [number, number, number, number, number, number];

const server = fork(
  fileURLToPath(new URL('./server.worker.ts', import.meta.url)),
  [String(accounts), String(terms)],
  // The server, and the database that it starts, on one core; this process on the other.
  { execPath: 'taskset', execArgv: ['-c', values.core, process.execPath] },
);
const [ready] = (await once(server, 'message')) as [
  { port: number; key: string; loadMilliseconds: number; accounts: number; megabytes: number },
];
console.log(
  `${ready.accounts} accounts in memory, ${ready.megabytes} MB, read in ${ready.loadMilliseconds} ms`,
);
const { port, key } = ready;
const ask: Target = { port, key, method: 'POST', path: '/v1/decisions' };
const empty: Target = { port, key, method: 'POST', path: '/empty' };
const bare: Target = { port, key, method: 'GET', path: '/empty' };
const mix = { accounts, candidates, terms: inventedTerms(terms, 7).map(({ term }) => term) };
const bodies = (seed: number, count: number): Buffer[] => requests(mix, seed).take(count).toArray();

await openLoop(ask, bodies(1, rate * 5), { rate, seconds: 5 });
for (let run = 0; run < runs; run += 1) {
  // The empty answer beside it tells what the machine did meanwhile.
  for (const [name, target] of [
    ['empty answers', empty],
    ['decisions', ask],
  ] as const) {
    const latencies = await openLoop(target, bodies(10 + run, rate * seconds), { rate, seconds });
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(latencies, share));
    console.log(
      `${rate} ${name}/s, ${candidates} candidates each, for ${seconds} s: p50 ${p50?.toFixed(2)} ms, ` +
        `p95 ${p95?.toFixed(2)} ms, p99 ${p99?.toFixed(2)} ms, ${latencies.failures} failures`,
    );
  }
}
/** Milliseconds of the processor that the server has used. */
async function used(): Promise<number> {
  server.send('cpu');
  const [{ milliseconds }] = (await once(server, 'message')) as [{ milliseconds: number }];
  return milliseconds;
}

const kinds = { decisions: ask, 'empty answers': empty, 'neither body': bare };
const reached = Object.fromEntries(
  Object.keys(kinds).map((name) => [name, { rates: [] as number[], costs: [] as number[] }]),
);
const closed = { connections: 16, seconds: 5 };
for (let run = 0; run < runs; run += 1) {
  const some = bodies(100 + run, 20_000);
  for (const [name, target] of Object.entries(kinds)) {
    const before = await used();
    const perSecond = await closedLoop(target, some, closed);
    const cost = ((await used()) - before) / (perSecond * closed.seconds);
    reached[name]?.rates.push(perSecond);
    reached[name]?.costs.push(cost);
  }
}
const decided = reached.decisions!;
for (const [name, { rates, costs }] of Object.entries(reached)) {
  const ratio = median(decided.rates) / median(rates);
  console.log(
    `${name}: ${median(rates).toFixed(0)}/s as fast as they go, ${median(costs).toFixed(3)} ms of the ` +
      `processor each; decisions are ${ratio.toFixed(2)} of that`,
  );
}
server.send('records');
const [{ records, memory }] = (await once(server, 'message')) as [
  { records: number; memory: number },
];
console.log(
  `${records} restrictions recorded; the server holds ${Math.round(memory / 2 ** 20)} MB`,
);
server.send('stop');
await once(server, 'exit');
