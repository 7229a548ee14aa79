import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { exchangeService } from '../testing/exchange-service.ts';
import { md5Of, pdqOf } from '../testing/models.ts';

const run = promisify(execFile);

/** Where `pip install --target benchmarks/peers/threatexchange threatexchange` puts the package. */
const peers = join(import.meta.dirname, '../../../../benchmarks/peers/threatexchange');
const script = join(import.meta.dirname, 'read-as-partner.py');
const environment = {
  ...process.env,
  PYTHONPATH: [peers, process.env.PYTHONPATH].filter(Boolean).join(':'),
};

/** Why the real clients cannot run here; undefined where they can. */
function missing(): string | undefined {
  try {
    execFileSync('python3', ['-c', 'import threatexchange'], { env: environment, stdio: 'ignore' });
    return undefined;
  } catch {
    return existsSync(peers)
      ? 'Python 3 is not here, or cannot load the package'
      : 'the Python package "threatexchange" is not here';
  }
}

const reason = missing();
if (reason) console.warn(`The real clients of exchanges are not tried: ${reason}.`);

interface Held {
  readonly held: readonly string[];
  readonly pages: number;
}

interface Outcome {
  readonly stopncii: Held;
  readonly threatexchange: Held;
  readonly statuses: Readonly<Record<string, string>>;
}

test.skipIf(reason)(
  'the clients of the package "threatexchange" fetch every record of a bank, and what is gone',
  async () => {
    const service = await exchangeService({ work: false });
    const { admin } = service;
    await admin('POST', '/v1/banks', { name: 'HARBOUR', sharedOnward: true });
    const values = Array.from({ length: 1_950 }, (_, index) => index + 1);
    const ids: number[] = [];
    for (const value of values) {
      const one = value % 3 === 0 ? ['md5', md5Of(value)] : ['pdq', pdqOf(value)];
      const { body } = await admin('POST', '/v1/banks/HARBOUR/entries', {
        fingerprints: [{ type: one[0], value: one[1] }],
      });
      ids.push(body.id);
    }
    const made = await admin('POST', '/v1/partners', { name: 'a peer', banks: ['HARBOUR'] });
    const { secret, partner } = made.body;
    const fetch = async (): Promise<Outcome> => {
      const { stdout } = await run(
        'python3',
        [script, service.address, String(partner.id), secret],
        { env: environment, maxBuffer: 2 ** 26 },
      );
      return JSON.parse(stdout);
    };

    const first = await fetch();
    const expected = (md5: string, pdq: string, which: readonly number[]) =>
      which
        .map((value) => (value % 3 === 0 ? `${md5}:${md5Of(value)}` : `${pdq}:${pdqOf(value)}`))
        .sort();
    expect(first.stopncii.held).toEqual(expected('video_md5', 'pdq', values));
    expect(first.threatexchange.held).toEqual(expected('HASH_VIDEO_MD5', 'HASH_PDQ', values));
    expect(first.stopncii.pages).toBe(3);
    expect(first.threatexchange.pages).toBe(20);
    expect(new Set(Object.values(first.statuses))).toEqual(new Set(['Active']));

    const gone = values.filter((value) => value % 100 === 0);
    for (const value of gone) {
      await admin('DELETE', `/v1/banks/HARBOUR/entries/${ids[value - 1]}`);
    }
    const second = await fetch();
    const rest = values.filter((value) => !gone.includes(value));
    expect(second.threatexchange.held).toEqual(expected('HASH_VIDEO_MD5', 'HASH_PDQ', rest));
    const told = Object.entries(second.statuses).filter(([, status]) => status === 'Deleted');
    expect(told.map(([hash]) => hash).sort()).toEqual(
      gone.map((value) => (value % 3 === 0 ? md5Of(value) : pdqOf(value))).sort(),
    );
    await service.close();
  },
  180_000,
);
