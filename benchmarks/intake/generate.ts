import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { simulate } from '@breakwater/simulator';

/**
 * Writes the first so many activities of a synthetic world, one a line. A program of its own, so that
 * the memory of the world is not counted as that of the import.
 *
 * `node generate.ts FILE LINES SEED`
 */
const [file, lines, seed] = process.argv.slice(2);
const wanted = Number(lines);
// A world of this many accounts does a little more than that in sixty days.
const world = simulate({
  seed: Number(seed),
  accounts: Math.max(2000, Math.ceil(wanted / 23.5)),
  days: 60,
  until: Date.UTC(2026, 5, 1),
});
const out = createWriteStream(file);
let written = 0;
let pending = '';
for (const activity of world.activities) {
  pending += `${JSON.stringify(activity)}\n`;
  written += 1;
  if (pending.length > 1_000_000) {
    if (!out.write(pending)) await once(out, 'drain');
    pending = '';
  }
  if (written === wanted) break;
}
out.end(pending);
await once(out, 'finish');
if (written < wanted) process.stderr.write(`the world did only ${written} activities\n`);
