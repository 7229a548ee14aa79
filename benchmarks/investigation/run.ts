/**
 * How well an investigation finds the network: `node benchmarks/investigation/run.ts`
 *
 * [--seeds 1-10] [--accounts 100000] [--preset article] [--member-share 0.002] [--draws 10]
 * [--world FOLDER], where FOLDER holds activities.ndjson and truth.ndjson of any maker.
 */
import { parseArgs } from 'node:util';
import { type Measured, measure } from './measure.ts';
import { simulatedWorld, storedWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1-10' },
    accounts: { type: 'string', default: '100000' },
    preset: { type: 'string' },
    'member-share': { type: 'string' },
    draws: { type: 'string', default: '10' },
    world: { type: 'string' },
  },
});

const [first, last] = values.seeds.split('-').map(Number);
const results: Measured[] = [];
console.log(
  '| seed | members | P@size | precision | recall | protected | roles | at-risk | draws | s |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (let seed = first; seed <= (last ?? first); seed += 1) {
  const known = values.world
    ? await storedWorld(values.world)
    : simulatedWorld({
        seed,
        accounts: Number(values.accounts),
        ...(values.preset === 'article' ? { preset: 'article' } : undefined),
        ...(values['member-share'] ? { memberShare: Number(values['member-share']) } : undefined),
      });
  const measured = await measure(known, seed, Number(values.draws));
  results.push(measured);
  console.log(row(String(seed), measured));
}

const columns = ['precisionAtSize', 'precision', 'recall', 'rolesRight', 'atRiskRecall'] as const;
for (const column of columns) {
  const sorted = results.map((result) => result[column]).sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  console.log(
    `${column}: mean ${mean.toFixed(3)}, worst ${sorted[0].toFixed(3)}, best ${sorted.at(-1)!.toFixed(3)}`,
  );
}
const sum = (column: 'protectedMembers' | 'drawsFound' | 'draws') =>
  results.reduce((total, result) => total + result[column], 0);
console.log(`protected accounts among members: ${sum('protectedMembers')}`);
console.log(`networks from ordinary accounts: ${sum('drawsFound')} of ${sum('draws')} draws`);

function row(name: string, m: Measured): string {
  const shares = [m.precisionAtSize, m.precision, m.recall].map((value) => value.toFixed(3));
  return `| ${name} | ${m.members} | ${shares.join(' | ')} | ${m.protectedMembers} | ${m.rolesRight.toFixed(3)} | ${m.atRiskRecall.toFixed(3)} | ${m.drawsFound}/${m.draws} | ${m.seconds.toFixed(1)} |`;
}
